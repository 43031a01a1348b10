import { pino } from "pino";
import { approve } from "@/server/financing-case/decision-service";
import { recordDrawdown } from "@/server/loan/drawdown-service";
import { pullReportOnce } from "@/server/report/pull";
import type { Actor } from "../access/actor";
import { holdActingKey, readActingKey } from "../acting/key";
import { SettableClock } from "../clock/clock";
import { connectDatabase } from "../db/client";

/** One act of one person, as a process of its own that a test can kill: the act's name, who acts, the command, the time. */
export interface LoneAct {
  readonly url: string;
  readonly act: keyof typeof acts;
  readonly actor: Actor;
  readonly command: unknown;
  readonly now: string;
}

const acts = { draw: recordDrawdown, approve, pull: pullReportOnce };

const text = process.argv[2];
if (text !== undefined) {
  const { url, act, actor, command, now } = JSON.parse(text) as LoneAct;
  holdActingKey(await readActingKey(url));
  const db = connectDatabase(url, { max: 1 });
  const deps = { db, clock: new SettableClock(new Date(now)), log: pino({ level: "silent" }), actor, traceId: "alone" };
  const outcome = await acts[act](deps, command as never);
  process.stdout.write(JSON.stringify(outcome));
  await db.$disconnect();
}
