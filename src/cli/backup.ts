import { backUp } from "@/server/platform/backup/backup";
import { systemClock } from "@/server/platform/clock/clock";
import { openTarget } from "@/server/platform/postgres/target";
import { exitCode, UsageError, type Verb } from "./verb";
import { writeTo } from "./written-file";

/** Writes every row, as of one moment, into one file; a running server goes on meanwhile. */
export const backup: Verb = {
  forms: ["backup <file>"],
  database: true,
  async run(words, desk) {
    const [name, ...more] = words;
    if (name === undefined || more.length > 0) throw new UsageError("backup takes the name of one file");
    const target = await openTarget();
    try {
      return await writeTo(desk, name, async (place) => {
        const { madeAt, tables } = await backUp(target.ownerUrl, place, systemClock.now());
        desk.print({ file: name, madeAt, tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0) });
        return exitCode.done;
      });
    } finally {
      await target.release();
    }
  },
};
