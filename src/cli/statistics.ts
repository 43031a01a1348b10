import { parseArgs } from "node:util";
import { parseLocalMonth, type LocalMonth } from "@/domain/calendar/local-date";
import { systemActor } from "@/server/platform/access/actor";
import { depsFor } from "@/server/platform/runtime";
import { recountStatistics } from "@/server/statistic/recount";
import { exitCode, UsageError, type Verb } from "./verb";

const DIFFERENCES_SHOWN = 100;

/** Counts the statistics again from the ledger and compares them with what the screens show; refused on any difference. */
export const statistics: Verb = {
  forms: ["statistics recount --from YYYY-MM --to YYYY-MM"],
  database: true,
  async run(words, desk) {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { from: { type: "string" }, to: { type: "string" } },
    });
    if (positionals.length !== 1 || positionals[0] !== "recount") throw new UsageError("statistics knows one action: recount");
    const window = { from: monthNamed("--from", values.from), to: monthNamed("--to", values.to) };
    if (window.from > window.to) throw new UsageError("--from is later than --to");
    const { from, to, compared, differences } = await recountStatistics(depsFor(systemActor), window);
    desk.print({ from, to, compared, differing: differences.length, differences: differences.slice(0, DIFFERENCES_SHOWN) });
    if (differences.length === 0) return exitCode.done;
    desk.say(`${differences.length} of ${compared} values differ from the ledger`);
    return exitCode.refused;
  },
};

function monthNamed(option: string, text: string | undefined): LocalMonth {
  const month = parseLocalMonth(text ?? "");
  if (!month.ok) throw new UsageError(`${option} is a month, YYYY-MM`);
  return month.value;
}
