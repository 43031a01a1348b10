import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyLine, type LineFacts, type LineOutcome, type RecordState } from "./effect";

type Told = Omit<LineFacts, "overtaken">;

const days = ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"];
const [d1 = "", d2 = "", d3 = "", d4 = ""] = days;
const put = (digest: string, asOf: string): Told => ({ withdrawal: false, asOf, digest });
const take = (asOf: string): Told => ({ withdrawal: true, asOf, digest: "" });

/** Runs one record's lines of one file, as the merge does. */
function runFile(start: RecordState | null, lines: readonly Told[], replay = false): { state: RecordState | null; outcomes: LineOutcome[] } {
  let state = start;
  const outcomes = lines.map((line, index) => {
    const overtaken = line.withdrawal && lines.slice(index + 1).some((later) => !later.withdrawal);
    const effect = applyLine(state, { ...line, overtaken }, replay);
    state = effect.state;
    return effect.outcome;
  });
  return { state, outcomes };
}

describe("a line's effect on its record", () => {
  it.each<[string, Told[], LineOutcome[]]>([
    ["the first upsert begins the record", [put("A", d1)], ["accepted"]],
    ["the same content is unchanged", [put("A", d1), put("A", d1)], ["accepted", "unchanged"]],
    ["the same content with a newer date moves freshness only", [put("A", d1), put("A", d2)], ["accepted", "unchanged"]],
    ["a newer date changes the record", [put("A", d1), put("B", d2)], ["accepted", "accepted"]],
    ["at an equal date the later line wins", [put("A", d1), put("B", d1), put("A", d1)], ["accepted", "accepted", "accepted"]],
    ["an older date counts once, as history", [put("B", d2), put("A", d1), put("A", d1)], ["accepted", "accepted", "unchanged"]],
    ["a content that stood before is not new", [put("A", d1), put("B", d2), put("A", d1)], ["accepted", "accepted", "unchanged"]],
    ["withdrawing what is absent is rejected", [take(d1)], ["rejected"]],
    ["withdrawing counts once", [put("A", d1), take(d1), take(d2)], ["accepted", "withdrawn", "unchanged"]],
    ["a withdrawal older than the record is history", [put("A", d2), take(d1), take(d1)], ["accepted", "accepted", "unchanged"]],
    ["an equal date does not revive", [put("A", d1), take(d2), put("A", d2)], ["accepted", "withdrawn", "unchanged"]],
    ["a changed content of an equal date does not revive", [put("A", d1), take(d2), put("B", d2), put("B", d2)], ["accepted", "withdrawn", "accepted", "unchanged"]],
    ["a later date revives, with the same content too", [put("A", d1), take(d2), put("A", d3)], ["accepted", "withdrawn", "accepted"]],
    ["a second withdrawal moves the date that revival must pass", [put("A", d1), take(d2), take(d3), put("A", d3), put("A", d4)], ["accepted", "withdrawn", "unchanged", "unchanged", "accepted"]],
  ])("%s", (_guarantee, lines, outcomes) => {
    expect(runFile(null, lines).outcomes).toEqual(outcomes);
  });

  it("leaves a withdrawn record withdrawn when a changed content of an equal date comes, and keeps that content as history", () => {
    const { state } = runFile(null, [put("A", d1), take(d2), put("B", d2)]);
    expect(state).toMatchObject({ asOf: d1, withdrawnAsOf: d2, current: { digest: "A" } });
    expect(state?.past.map(({ digest }) => digest)).toEqual(["B"]);
  });

  it("has had its say when a line of an equal date comes again with its file", () => {
    const { state } = runFile(null, [put("A", d1), put("B", d1)]);
    expect(runFile(state, [put("A", d1), put("B", d1)], true)).toEqual({ state, outcomes: ["unchanged", "unchanged"] });
  });

  it("takes a withdrawal that was rejected once its record has come by another file", () => {
    const { state } = runFile(null, [put("A", d1)]);
    expect(runFile(state, [take(d2)], true).outcomes).toEqual(["withdrawn"]);
  });

  it("keeps a withdrawal overtaken that its own file overtook", () => {
    const file = [take(d4), put("A", d1)];
    const { state, outcomes } = runFile(null, file);
    expect(outcomes).toEqual(["rejected", "accepted"]);
    expect(runFile(state, file, true)).toEqual({ state, outcomes: ["unchanged", "unchanged"] });
  });
});

/** A state without the dates under which the current content is known: a repetition may note one more of those. */
function standing(state: RecordState | null): object | null {
  return state === null ? null : { ...state, current: state.current.digest };
}

const told: fc.Arbitrary<Told> = fc.record({
  withdrawal: fc.boolean(),
  asOf: fc.constantFrom(...days),
  digest: fc.constantFrom("A", "B", "C"),
}).map((line) => (line.withdrawal ? { ...line, digest: "" } : line));
const file = fc.array(told, { maxLength: 8 });

describe("files of lines", () => {
  it("change nothing when they come again at once", () => {
    fc.assert(fc.property(file, file, (before, lines) => {
      const { state: start } = runFile(null, before);
      const { state } = runFile(start, lines);
      const again = runFile(state, lines, true);
      expect(again.outcomes.filter((outcome) => outcome === "accepted" || outcome === "withdrawn")).toEqual([]);
      expect(standing(again.state)).toEqual(standing(state));
    }), { numRuns: 3000 });
  });

  it("leave the latest date standing, and never lose a content", () => {
    fc.assert(fc.property(file, (lines) => {
      const { state, outcomes } = runFile(null, lines);
      const taken = lines.filter((line, index) => !line.withdrawal && outcomes[index] !== "rejected");
      if (state === null) {
        expect(taken).toEqual([]);
        return;
      }
      const known = new Set([state.current, ...state.past].flatMap(({ digest, dates }) => [...dates].map((date) => `${digest} ${date}`)));
      expect(taken.every((line) => known.has(`${line.digest} ${line.asOf}`))).toBe(true);
      expect(state.withdrawnAsOf === null || state.withdrawnAsOf >= state.asOf).toBe(true);
    }), { numRuns: 2000 });
  });
});
