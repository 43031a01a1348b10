// npm start and npm run dev (--dev): from a fresh clone to a running city, on a machine with nothing but Node and npm.
import { prepare, runTypeScript } from "./bootstrap.mjs";

process.exitCode = await runTypeScript("src/cli/main.ts", ["serve", ...process.argv.slice(2)], prepare());
