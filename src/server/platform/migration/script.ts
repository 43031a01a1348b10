import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** One folder of prisma/migrations. */
export type Script = { name: string; sql: string; checksum: string };

export const migrationFolder = path.resolve(process.cwd(), "prisma/migrations");

/** All migrations in name order, which is their order in time. */
export function readScripts(folder = migrationFolder): Script[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && fs.existsSync(path.join(folder, entry.name, "migration.sql")))
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}
