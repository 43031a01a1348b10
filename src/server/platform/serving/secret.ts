import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** The secret that signs session cookies, made once and kept where only we can read it. */
export function keptSecret(dataFolder: string): string {
  const file = path.join(dataFolder, "session.secret");
  if (!fs.existsSync(file)) {
    fs.mkdirSync(dataFolder, { recursive: true });
    fs.writeFileSync(file, randomBytes(48).toString("base64url"), { mode: 0o600, flag: "wx" });
  }
  return fs.readFileSync(file, "utf8").trim();
}
