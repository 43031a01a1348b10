import { text } from "node:stream/consumers";
import { pino } from "pino";
import { appRouter } from "@/server/root";
import { publicActor } from "../access/actor";
import { systemClock } from "../clock/clock";
import { connectDatabase } from "../db/client";
import { answerCalls } from "../trpc/answer-call";

/** Requests of a stranger, answered by a process of their own: what freezes it or fills its memory spares the test that asks. */
export interface LoneRequests {
  readonly url: string;
  readonly requests: readonly { readonly method: string; readonly address: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }[];
}

export interface LoneAnswer {
  readonly status: number;
  readonly body: string;
}

if (process.argv[2] === "answer") {
  const { url, requests } = JSON.parse(await text(process.stdin)) as LoneRequests;
  const db = connectDatabase(url, { max: 1 });
  const deps = { db, clock: systemClock, log: pino({ level: "silent" }), actor: publicActor, traceId: "alone" };
  for (const { address, ...init } of requests) {
    const answer = await answerCalls(new Request(`http://localhost${address}`, init), { router: appRouter, createContext: () => ({ deps }) });
    const told: LoneAnswer = { status: answer.status, body: await answer.text() };
    process.stdout.write(`${JSON.stringify(told)}\n`);
  }
  await db.$disconnect();
}
