import fs from "node:fs";
import path from "node:path";

const inputs = ["src", "public", "next.config.mjs", "package-lock.json", "tsconfig.json"];

// The client is made anew on every machine, tests are not part of the build.
const ignored = (name: string) => name === "generated" || name === "cli" || name === "checks" || /\.test\.tsx?$/.test(name);

/** Whether the finished build in `.next` is at least as new as everything that goes into it. */
export function buildIsCurrent(root = process.cwd()): boolean {
  const built = fs.statSync(path.join(root, ".next/BUILD_ID"), { throwIfNoEntry: false });
  return built !== undefined && inputs.every((name) => newest(path.join(root, name)) <= built.mtimeMs);
}

function newest(target: string): number {
  const found = fs.statSync(target, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = fs.readdirSync(target).filter((name) => !ignored(name));
  // A folder's own time tells of deletions; but making the client also touches its folder.
  const own = path.basename(target) === "db" ? 0 : found.mtimeMs;
  return inside.reduce((latest, name) => Math.max(latest, newest(path.join(target, name))), own);
}
