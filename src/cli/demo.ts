import { parseArgs } from "node:util";
import { localDateOf } from "@/domain/calendar/local-date";
import { fillDemoCity } from "@/server/demo/fill";
import { atSite } from "@/server/demo/site";
import { systemClock } from "@/server/platform/clock/clock";
import { readEnvironment } from "@/server/platform/env/env";
import { rootLog } from "@/server/platform/logger/logger";
import { exitCode, printRefusal, UsageError, type Verb } from "./verb";

const form = "demo fill [--enterprises N] [--months M] [--seed S]";

function count(name: string, text: string, most: number): number {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > most) throw new UsageError(`--${name} must be a whole number from 1 to ${most}`);
  return value;
}

/** Where the services' role comes in; the command has opened the database and named it in the environment. */
function appAddress(): string {
  const { DATABASE_APP_URL } = readEnvironment();
  if (DATABASE_APP_URL === undefined) throw new Error("DATABASE_APP_URL is not set; the command sets it when it opens the database");
  return DATABASE_APP_URL;
}

/** Fills an empty database with the demo city; its present is today. */
export const demo: Verb = {
  forms: [form],
  database: true,
  async run(words, desk) {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { enterprises: { type: "string", default: "2000" }, months: { type: "string", default: "36" }, seed: { type: "string", default: "xinqiao" } },
    });
    if (positionals.length !== 1 || positionals[0] !== "fill") throw new UsageError(`the only form is: ${form}`);
    const now = systemClock.now();
    const options = { enterprises: count("enterprises", values.enterprises, 20_000), months: count("months", values.months, 60), asOf: localDateOf(now), seed: values.seed };
    const outcome = await atSite(appAddress(), { log: rootLog(), say: (text) => desk.say(text) }, (site) => fillDemoCity(site, options, now));
    if (!outcome.ok) {
      if (outcome.reason === "half-filled") desk.say("an earlier fill of this database was interrupted; npm start begins the embedded one anew, any other has to be dropped and created again");
      return printRefusal(desk, outcome);
    }
    desk.print(outcome.value);
    return exitCode.done;
  },
};
