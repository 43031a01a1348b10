import fs from "node:fs";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import zlib from "node:zlib";
import postgres, { type TransactionSql } from "postgres";
import { endOfPart, frame } from "./frame";
import { countRows, listMigrations, listSequences, listTables } from "./inventory";
import type { Manifest } from "./manifest";

/**
 * Writes every row of the database into one gzip file, all seen at one moment while others go on writing.
 * The file appears under its name only when it is whole. `madeAt` is the time it tells.
 */
export async function backUp(ownerUrl: string, file: string, madeAt: Date): Promise<Manifest> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  const half = `${file}.part`;
  try {
    const manifest = await sql.begin("isolation level repeatable read read only", async (tx) => {
      // Rather an error than rows that a policy silently leaves out.
      await tx`set local row_security = off`;
      const described = await describe(tx, madeAt);
      await writeFile(tx, described, half);
      return described;
    });
    fs.renameSync(half, file);
    return manifest;
  } finally {
    fs.rmSync(half, { force: true });
    await sql.end();
  }
}

async function describe(tx: TransactionSql, madeAt: Date): Promise<Manifest> {
  const tables: Manifest["tables"] = [];
  for (const table of await listTables(tx)) tables.push({ ...table, rows: await countRows(tx, table.name) });
  return {
    format: "xinqiao-backup-1",
    madeAt: madeAt.toISOString(),
    migrations: await listMigrations(tx),
    tables,
    sequences: await listSequences(tx),
  };
}

async function writeFile(tx: TransactionSql, manifest: Manifest, file: string): Promise<void> {
  const zip = zlib.createGzip({ level: 6 });
  const written = finished(zip.pipe(fs.createWriteStream(file, { mode: 0o600 })));
  // A file that cannot be opened or a disk that fills up ends the zip at once; whoever waits for it is told by `written`.
  written.catch(() => zip.destroy());
  const put = async (piece: Buffer) => {
    if (zip.destroyed) await written;
    else if (!zip.write(piece)) await Promise.race([once(zip, "drain"), written]);
  };
  await put(frame(Buffer.from(JSON.stringify(manifest))));
  await put(endOfPart);
  for (const table of manifest.tables) {
    const rows = await tx`copy (select ${tx(table.columns)} from ${tx(table.name)}) to stdout`.readable();
    for await (const piece of rows) await put(frame(piece as Buffer));
    // The driver holds the connection while pieces come faster than they are taken, and would not let go after the last of them.
    rows._read(0);
    await put(endOfPart);
  }
  zip.end();
  await written;
}
