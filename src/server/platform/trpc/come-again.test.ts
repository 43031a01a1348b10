import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { publicActor } from "../access/actor";
import { SettableClock } from "../clock/clock";
import type { Deps } from "../deps";
import { comeAgain } from "./come-again";
import { asAway } from "./init";
import { permit, router } from "./permit";

const away = Object.assign(new Error("Can't reach database server at 10.0.0.9:5432"), { code: "P1001" });
const open = permit("report", "verify");
const procedures = router({
  away: open.query(() => Promise.reject(away)),
  broken: open.query(() => Promise.reject(new Error("a bug"))),
  well: open.query(() => "well"),
});

const deps = { db: undefined, clock: new SettableClock(new Date(0)), log: pino({ level: "silent" }), actor: publicActor, traceId: "t" } as unknown as Deps;

async function ask(path: string, createContext: () => { deps: Deps } = () => ({ deps })): Promise<{ status: number; retryAfter: string | null; text: string }> {
  const answer = await fetchRequestHandler({ endpoint: "/api", req: new Request(`http://here/api/${path}`), router: procedures, createContext, responseMeta: comeAgain });
  return { status: answer.status, retryAfter: answer.headers.get("retry-after"), text: await answer.text() };
}

describe("a call while the database is away", () => {
  it("is answered with 503, when to come again, and a reason that has words; not with the database's address", async () => {
    const { status, retryAfter, text } = await ask("away");
    expect({ status, retryAfter }).toEqual({ status: 503, retryAfter: "5" });
    expect(text).toContain('"reason":"database-away"');
    expect(text).not.toContain("10.0.0.9");
  });

  it("is answered so too when it is not even known who asks", async () => {
    expect(await ask("well", () => { throw asAway(away); })).toMatchObject({ status: 503, retryAfter: "5" });
  });

  it("together with others makes the whole one to send again", async () => {
    expect(await ask("well,away?batch=1")).toMatchObject({ status: 503, retryAfter: "5" });
  });
});

describe("any other call", () => {
  it.each([["well", 200], ["broken", 500]])("%s is answered with %i and no word of coming again", async (path, status) => {
    expect(await ask(path)).toMatchObject({ status, retryAfter: null });
  });
});
