import { Client } from "pg";
import { databaseName, openTarget } from "../postgres/target";
import { ensureDatabase } from "../postgres/database";
import { migrate } from "./migrate";

// Applies the migrations by hand: while developing, `--reset` drops the embedded database first.
const target = await openTarget();
try {
  if (process.argv.includes("--reset")) await recreate();
  const outcome = await migrate(target.ownerUrl);
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
  process.exitCode = outcome.ok ? 0 : 1;
} finally {
  await target.release();
}

async function recreate(): Promise<void> {
  if (!target.embedded) throw new Error("--reset is for the embedded database only");
  const admin = new URL(target.ownerUrl);
  admin.pathname = "/postgres";
  const client = new Client({ connectionString: admin.toString() });
  await client.connect();
  await client.query(`drop database if exists ${databaseName} with (force)`);
  await client.end();
  await ensureDatabase(admin.toString(), databaseName);
}
