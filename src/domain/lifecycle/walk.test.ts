import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawdownLifecycle, isLiveLoan, loanLifecycle, type LoanState } from "@/domain/loan/lifecycle";
import { meetingLifecycle, sessionLifecycle } from "@/domain/match-session/lifecycle";
import { needLifecycle } from "@/domain/need/lifecycle";
import { eventsFrom, guardStates, isTerminal, next, targetState, type Lifecycle } from "./lifecycle";

interface Life<S, E> {
  readonly states: readonly S[];
  readonly events: readonly E[];
}

/** Lives of a record: at each step one of the events offered is taken, until none is offered or the steps run out. */
function lives<S extends string, E extends string>(lifecycle: Lifecycle<S, E>): fc.Arbitrary<Life<S, E>> {
  return fc.array(fc.nat(), { maxLength: 30 }).map((choices) => {
    const states: S[] = [lifecycle.initial];
    const events: E[] = [];
    for (const choice of choices) {
      const state = states.at(-1) ?? lifecycle.initial;
      const offered = eventsFrom(lifecycle, state);
      const event = offered[choice % Math.max(offered.length, 1)];
      if (event === undefined) break;
      states.push(targetState(lifecycle, event));
      events.push(event);
    }
    return { states, events };
  });
}

const named: readonly { readonly name: string; readonly lifecycle: Lifecycle<string, string> }[] = [
  { name: "need", lifecycle: needLifecycle },
  { name: "loan", lifecycle: loanLifecycle },
  { name: "loan note", lifecycle: drawdownLifecycle },
  { name: "session", lifecycle: sessionLifecycle },
  { name: "meeting", lifecycle: meetingLifecycle },
];

describe.each(named)("any $name", ({ lifecycle }) => {
  test("goes only where the guard of the write and the answer in words agree", () => {
    fc.assert(
      fc.property(lives(lifecycle), ({ states, events }) => {
        events.forEach((event, index) => {
          const before = states[index] ?? "";
          expect(guardStates(lifecycle, event)).toContain(before);
          expect(next(lifecycle, before, event)).toEqual({ ok: true, value: states[index + 1] });
        });
      }),
    );
  });

  test("ends in an end, or can go on", () => {
    fc.assert(
      fc.property(lives(lifecycle), ({ states }) => {
        const last = states.at(-1) ?? "";
        expect(eventsFrom(lifecycle, last).length === 0).toBe(isTerminal(lifecycle, last));
        expect(states.slice(0, -1).some((state) => isTerminal(lifecycle, state))).toBe(false);
      }),
    );
  });

  test("a race is lost by the second of two writers of the same event, unless the event may repeat", () => {
    for (const state of lifecycle.states) {
      for (const event of eventsFrom(lifecycle, state)) {
        const after = targetState(lifecycle, event);
        if (after === state) continue;
        const secondMayFollow = guardStates(lifecycle, event).includes(after);
        expect(next(lifecycle, after, event).ok).toBe(secondMayFollow);
      }
    }
  });
});

describe("a need", () => {
  test("is never matched or fulfilled before it was published", () => {
    fc.assert(
      fc.property(lives(needLifecycle), ({ events }) => {
        const published = events.indexOf("publish");
        events.forEach((event, index) => {
          if (event !== "publish" && event !== "withdraw") expect(published).toBeLessThan(index);
        });
        if (events.some((event) => event !== "withdraw")) expect(published).toBe(0);
      }),
    );
  });

  test("that no bank took comes back only by the centre's assignment", () => {
    fc.assert(
      fc.property(lives(needLifecycle), ({ states, events }) => {
        states.forEach((state, index) => {
          const following = events[index];
          if (state === "unanswered" && following !== undefined) expect(["assign", "withdraw", "expire"]).toContain(following);
        });
      }),
    );
  });

  test("with money on it is not withdrawn, expired or left unanswered any more", () => {
    fc.assert(
      fc.property(lives(needLifecycle), ({ states }) => {
        const funded = states.findIndex((state) => state === "partly_fulfilled" || state === "fulfilled");
        if (funded === -1) return;
        expect(states.slice(funded).every((state) => state === "partly_fulfilled" || state === "fulfilled")).toBe(true);
      }),
    );
  });
});

describe("a loan", () => {
  test("is owed from its first drawdown, after being repaid only by a further one, and never once replaced, written off or compensated", () => {
    fc.assert(
      fc.property(lives(loanLifecycle), ({ states, events }) => {
        const owed = states.map((state: LoanState) => isLiveLoan(state));
        expect(owed[0]).toBe(false);
        if (owed.includes(true)) expect(owed.indexOf(true)).toBe(1);
        const begins = events.filter((_, step) => owed[step] === false && owed[step + 1] === true);
        expect(begins.every((event) => event === "draw")).toBe(true);
        const gone = states.findIndex((state) => loanLifecycle.terminal.includes(state));
        if (gone !== -1) expect(owed.slice(gone)).not.toContain(true);
      }),
    );
  });

  test("in arrears, or gone for good, takes no further drawdown; one that is repaid does", () => {
    for (const state of loanLifecycle.states) {
      expect(next(loanLifecycle, state, "draw").ok).toBe(["contracted", "normal", "settled", "settled_early"].includes(state));
    }
  });

  test("is compensated or written off only from arrears", () => {
    for (const event of ["compensate", "write_off"] as const) {
      expect(guardStates(loanLifecycle, event)).toEqual(["overdue", "non_performing"]);
    }
  });

  test("that was renewed is renewed once", () => {
    fc.assert(
      fc.property(lives(drawdownLifecycle), ({ events }) => {
        expect(events.filter((event) => event === "renew").length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("a session", () => {
  test("passes through every stage in order; only its timetable may be made again", () => {
    const order = sessionLifecycle.states;
    fc.assert(
      fc.property(lives(sessionLifecycle), ({ states }) => {
        states.slice(1).forEach((state, index) => {
          const step = order.indexOf(state) - order.indexOf(states[index] ?? state);
          expect(state === "scheduled" ? [0, 1] : [1]).toContain(step);
        });
      }),
    );
  });
});
