import fs from "node:fs";
import path from "node:path";

/** A mark in the data folder while the demo city is being filled in: found at the next start, it tells of a half-filled one. */
export function demoMark(dataFolder: string) {
  const file = path.join(dataFolder, "demo.filling");
  return {
    isSet: () => fs.existsSync(file),
    set: () => fs.writeFileSync(file, "The demo city is being filled in. Found without a running server: it was interrupted.\n"),
    clear: () => fs.rmSync(file, { force: true }),
  };
}
