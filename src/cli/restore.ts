import fs from "node:fs";
import { restore as restoreFrom } from "@/server/platform/backup/restore";
import { openTarget } from "@/server/platform/postgres/target";
import { exitCode, printRefusal, UsageError, type Verb } from "./verb";

/** Fills an empty database from a backup, whole or not at all. */
export const restore: Verb = {
  forms: ["restore <file>"],
  database: true,
  async run(words, desk) {
    const [name, ...more] = words;
    if (name === undefined || more.length > 0) throw new UsageError("restore takes the name of one file");
    if (!fs.existsSync(desk.file(name))) return printRefusal(desk, { reason: "file-missing", detail: { file: name } });
    const target = await openTarget();
    try {
      const outcome = await restoreFrom(target.ownerUrl, desk.file(name));
      if (!outcome.ok) return printRefusal(desk, outcome);
      const { madeAt, tables } = outcome.value;
      desk.print({ file: name, madeAt, tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0) });
    } finally {
      await target.release();
    }
    return exitCode.done;
  },
};
