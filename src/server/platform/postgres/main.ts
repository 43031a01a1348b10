import { openTarget } from "./target";

// Keeps the embedded database running while developing, and prints where it is.
const target = await openTarget();
process.stdout.write(`DATABASE_URL=${target.ownerUrl}\nDATABASE_APP_URL=${target.appUrl}\n`);
const alive = setInterval(() => undefined, 60_000);
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    clearInterval(alive);
    void target.release();
  });
}
