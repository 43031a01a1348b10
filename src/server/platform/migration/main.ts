import { openTarget } from "../postgres/target";
import { migrate } from "./migrate";

// Applies the migrations by hand: while developing, `--reset` drops the embedded database first.
const target = await openTarget();
try {
  if (process.argv.includes("--reset")) await target.recreate();
  const outcome = await migrate(target.ownerUrl);
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
  process.exitCode = outcome.ok ? 0 : 1;
} finally {
  await target.release();
}
