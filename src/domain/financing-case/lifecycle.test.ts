import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eventsFrom, isTerminal, next } from "@/domain/lifecycle/lifecycle";
import { caseLifecycle, openCaseStates, type CaseEvent, type CaseState } from "./lifecycle";

/** A life of a case: at each step one of the events offered is chosen, until none is or the steps run out. */
const life = fc.array(fc.nat(), { maxLength: 40 }).map((choices) => {
  const events: CaseEvent[] = [];
  const states: CaseState[] = [caseLifecycle.initial];
  for (const choice of choices) {
    const state = states.at(-1) ?? caseLifecycle.initial;
    const offered = eventsFrom(caseLifecycle, state);
    const event = offered[choice % Math.max(offered.length, 1)];
    if (event === undefined) break;
    const moved = next(caseLifecycle, state, event);
    if (!moved.ok) throw new Error(`offered and refused: ${state} ${event}`);
    events.push(event);
    states.push(moved.value);
  }
  return { events, states };
});

function firstIndex(events: readonly CaseEvent[], ...wanted: readonly CaseEvent[]): number {
  const found = events.findIndex((event) => wanted.includes(event));
  return found === -1 ? Number.POSITIVE_INFINITY : found;
}

describe("whatever happens to a case", () => {
  test("money follows contract, contract follows acceptance by the enterprise, acceptance follows approval, approval follows due diligence", () => {
    fc.assert(
      fc.property(life, ({ events }) => {
        const order = [
          firstIndex(events, "accept"),
          firstIndex(events, "start_due_diligence"),
          firstIndex(events, "submit_for_approval"),
          firstIndex(events, "approve"),
          firstIndex(events, "accept_offer"),
          firstIndex(events, "contract"),
          firstIndex(events, "draw_partly", "draw_fully"),
        ];
        order.forEach((place, index) => {
          if (index > 0 && Number.isFinite(place)) expect(order[index - 1]).toBeLessThan(place);
        });
      }),
      { numRuns: 500 },
    );
  });

  test("an end is an end", () => {
    fc.assert(
      fc.property(life, ({ states }) => {
        states.slice(0, -1).forEach((state) => {
          expect(isTerminal(caseLifecycle, state)).toBe(false);
        });
      }),
    );
  });

  test("once money has come the case can only be drawn further", () => {
    fc.assert(
      fc.property(life, ({ events }) => {
        const since = firstIndex(events, "draw_partly", "draw_fully");
        if (!Number.isFinite(since)) return;
        expect(events.slice(since).every((event) => event === "draw_partly" || event === "draw_fully")).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("every request for documents is answered before anything but an end", () => {
    fc.assert(
      fc.property(life, ({ events }) => {
        events.forEach((event, index) => {
          const following = events[index + 1];
          if (event !== "request_supplement" || following === undefined) return;
          expect(["answer_supplement", "reject", "withdraw", "time_out"]).toContain(following);
        });
      }),
    );
  });
});

test("open cases are those that have not ended", () => {
  const open: readonly CaseState[] = openCaseStates;
  expect([...open].sort()).toEqual(caseLifecycle.states.filter((state) => !isTerminal(caseLifecycle, state)).sort());
});
