import fs from "node:fs";
import { pipeline } from "node:stream";
import { pipeline as flow } from "node:stream/promises";
import zlib from "node:zlib";
import postgres, { type TransactionSql } from "postgres";
import { accept, refuse, type Outcome, type Refusal } from "@/domain/outcome/outcome";
import { FrameReader } from "./frame";
import { withoutGuards } from "./guard";
import { countRows, listMigrations } from "./inventory";
import { manifestSchema, type Manifest } from "./manifest";

export type RestoreRefusal = "database-not-empty" | "backup-of-other-version" | "backup-unreadable" | "backup-incomplete";

// Whoever has one of these has a life of its own, which a restore would overwrite.
const signsOfLife = ["person", "institution", "enterprise"];

class Undone extends Error {
  constructor(readonly refusal: Refusal<RestoreRefusal>) {
    super(refusal.reason);
  }
}

/**
 * Fills an empty, migrated database from a backup, in one transaction: it is restored whole or stays as it was.
 * Refused when the database has people, institutions or enterprises, when the backup was made with other migrations,
 * when it cannot be read, or when its rows are not as many as it says.
 */
export async function restore(ownerUrl: string, file: string): Promise<Outcome<Manifest, RestoreRefusal>> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    const manifest = await readThrough(file);
    return accept(await sql.begin((tx) => restoreWithin(tx, manifest, file)));
  } catch (error) {
    if (error instanceof Undone) return error.refusal;
    throw error;
  } finally {
    await sql.end();
  }
}

/** A backup that can be read to its end is read a second time into the database; one that cannot never touches it. */
async function readThrough(file: string): Promise<Manifest> {
  try {
    const reader = new FrameReader(unzip(file));
    const manifest = manifestSchema.parse(JSON.parse((await reader.whole()).toString()));
    for (const _table of manifest.tables) for await (const _piece of reader.part());
    return manifest;
  } catch (error) {
    throw new Undone(refuse("backup-unreadable", { cause: error instanceof Error ? error.message.slice(0, 200) : "" }));
  }
}

function unzip(file: string): AsyncIterable<Buffer> {
  const unzipped = zlib.createGunzip();
  // Whoever reads meets the error; this only keeps it from being thrown a second time.
  pipeline(fs.createReadStream(file), unzipped, () => undefined);
  return unzipped as AsyncIterable<Buffer>;
}

async function restoreWithin(tx: TransactionSql, manifest: Manifest, file: string): Promise<Manifest> {
  await refuseUnlessFitting(tx, manifest);
  const names = manifest.tables.map(({ name }) => name);
  // The rows come in the order of their tables, not of their references, and their history must not be written twice.
  await withoutGuards(tx, names, async () => {
    await tx`truncate ${tx(names)}`;
    const reader = new FrameReader(unzip(file));
    await reader.whole();
    for (const table of manifest.tables) await load(tx, table, reader);
  });
  for (const { name, value } of manifest.sequences) await tx`select setval(${name}::regclass, ${value}::bigint)`;
  return manifest;
}

async function refuseUnlessFitting(tx: TransactionSql, manifest: Manifest): Promise<void> {
  const present = await listMigrations(tx);
  const spell = (migrations: Manifest["migrations"]) => migrations.map(({ name, checksum }) => `${name} ${checksum}`).join();
  if (spell(present) !== spell(manifest.migrations)) {
    throw new Undone(refuse("backup-of-other-version", { backup: manifest.migrations.at(-1)?.name ?? "", database: present.at(-1)?.name ?? "" }));
  }
  for (const table of signsOfLife) {
    if ((await countRows(tx, table)) > 0) throw new Undone(refuse("database-not-empty", { table }));
  }
}

async function load(tx: TransactionSql, table: Manifest["tables"][number], reader: FrameReader): Promise<void> {
  const into = await tx`copy ${tx(table.name)} (${tx(table.columns)}) from stdin`.writable();
  await flow(reader.part(), into);
  const rows = await countRows(tx, table.name);
  if (rows !== table.rows) throw new Undone(refuse("backup-incomplete", { table: table.name, expected: String(table.rows), found: String(rows) }));
}
