// npm test, and npm run check with --fast: everything a change must pass, from a fresh clone with nothing running.
import { prepare, runTypeScript } from "./bootstrap.mjs";

process.exitCode = await runTypeScript("src/checks/suite/main.ts", process.argv.slice(2), prepare());
