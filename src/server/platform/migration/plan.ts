import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { Script } from "./script";

/** A row of Prisma's own bookkeeping that was not rolled back. */
export type Applied = { name: string; checksum: string; finished: boolean };

export type Obstacle = "migration-changed" | "migration-unknown" | "migration-half-done";

/**
 * Decides which scripts are still to run. Refuses when an applied script has changed since, when the database
 * knows a script that this version of the project does not have, or when one was begun and never finished.
 */
export function planMigration(scripts: readonly Script[], applied: readonly Applied[]): Outcome<Script[], Obstacle> {
  const byName = new Map(scripts.map((script) => [script.name, script]));
  for (const row of applied) {
    const script = byName.get(row.name);
    if (script === undefined) return refuse("migration-unknown", { migration: row.name });
    if (!row.finished) return refuse("migration-half-done", { migration: row.name });
    if (script.checksum !== row.checksum) return refuse("migration-changed", { migration: row.name });
  }
  const done = new Set(applied.map((row) => row.name));
  return accept(scripts.filter((script) => !done.has(script.name)));
}
