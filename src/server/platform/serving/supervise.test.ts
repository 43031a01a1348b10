import { describe, expect, it } from "vitest";
import type { Cause, RestartRule } from "./restart-policy";
import { supervise, type Ward } from "./supervise";

const rule: RestartRule = { firstPauseMs: 1, longestPauseMs: 4, servedPauseMs: 4, soundMs: 60_000, neverServed: 3, neverSound: 10, killedUnserved: 20 };

function wardOf(run: Ward["run"]): Ward {
  return { name: "the thing", advice: "Look at its log.", run };
}

/** Runs the lives in turn, each told whether it served and how it ended; after the last one it is told to end. */
async function watch(lives: readonly { served: boolean; cause?: Cause; fails?: string }[]): Promise<{ outcome: string; said: string[]; runs: number }> {
  const told = new AbortController();
  const said: string[] = [];
  let runs = 0;
  const outcome = await supervise(
    wardOf((serves) => {
      const life = lives[runs++];
      if (life === undefined) {
        told.abort();
        return Promise.resolve("ended");
      }
      if (life.served) serves();
      return life.fails === undefined ? Promise.resolve(life.cause ?? "ended") : Promise.reject(new Error(life.fails));
    }),
    { say: (message) => said.push(message), told: told.signal, rule },
  );
  return { outcome, said, runs };
}

describe("what is watched over", () => {
  it("is started again after every end, and told of, until the word to end", async () => {
    const { outcome, said, runs } = await watch([{ served: true, cause: "killed" }, { served: true, cause: "hung" }]);
    expect({ outcome, runs }).toEqual({ outcome: "told", runs: 3 });
    expect(said).toEqual([
      "the thing was ended from outside; it is started again in 0.001 s",
      "the thing is there again",
      "the thing no longer answered and was ended; it is started again in 0.002 s",
    ]);
  });

  it("is given up loudly when it fails again and again, with what to look at", async () => {
    const { outcome, said, runs } = await watch([{ served: false }, { served: false }, { served: false }, { served: true }]);
    expect({ outcome, runs }).toEqual({ outcome: "loop", runs: 3 });
    expect(said.at(-1)).toBe("the thing ended by itself, 3 times in a row: it is not started again. Look at its log.");
  });

  it("counts as failing when it cannot even be started, and says why", async () => {
    const { outcome, said } = await watch([{ served: false, fails: "no disk" }, { served: false, fails: "no disk" }, { served: false, fails: "no disk" }]);
    expect(outcome).toBe("loop");
    expect(said.filter((words) => words === "the thing: no disk")).toHaveLength(3);
  });

  it("is not started again once the word comes during a pause, however long the pause", async () => {
    const told = new AbortController();
    let runs = 0;
    const watching = supervise(wardOf(() => { runs += 1; return Promise.resolve("killed"); }), {
      say: () => { told.abort(); },
      told: told.signal,
      rule: { ...rule, firstPauseMs: 3_600_000, longestPauseMs: 3_600_000, servedPauseMs: 3_600_000 },
    });
    expect(await watching).toBe("told");
    expect(runs).toBe(1);
  });
});
