// node deploy/run.mjs <file.ts> [words]: runs a TypeScript file of this project on a machine with nothing but Node and npm.
import { prepare, runTypeScript, say } from "./bootstrap.mjs";

const [entry, ...words] = process.argv.slice(2);
if (entry === undefined) {
  say("usage: node deploy/run.mjs <file.ts> [words]");
  process.exit(2);
}
process.exitCode = await runTypeScript(entry, words, prepare());
