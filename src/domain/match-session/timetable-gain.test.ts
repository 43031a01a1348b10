import fc from "fast-check";
import { expect, test } from "vitest";
import type { PlannedMeeting, TimetableFacts } from "./timetable";
import { readTimetable, timetableModel, type TimetableModel } from "./timetable-model";

const anySession = fc
  .record({ slotCount: fc.integer({ min: 1, max: 8 }), tableCount: fc.integer({ min: 1, max: 6 }), weights: fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 6 }), { minLength: 1, maxLength: 8 }), pinned: fc.boolean() })
  .map(({ slotCount, tableCount, weights, pinned }): TimetableFacts => ({
    slotCount,
    tables: Array.from({ length: tableCount }, (_, index) => ({ tableNo: index + 1, institutionId: `bank${index}` })),
    // Two wish for the same bank with weights 1 and 2, so that a unit of wish can be read off.
    enterprises: [...weights.map((own, index) => ({ uscc: `E${index}`, wishes: own.map((weight, bank) => ({ institutionId: `bank${bank}`, weight })) })), { uscc: "one", wishes: [{ institutionId: "bank0", weight: 1 }] }, { uscc: "two", wishes: [{ institutionId: "bank0", weight: 2 }] }],
    fixed: pinned ? [{ uscc: "E0", institutionId: "bank0", tableNo: 1, slotNo: slotCount }] : [],
  }));

function modelOf(facts: TimetableFacts): TimetableModel {
  const model = timetableModel(facts);
  if (!model.ok) throw new Error(model.reason);
  return model.value;
}

test("a unit of wish outweighs all early slots of the session together, and a first meeting outweighs all wishes and slots", () => {
  fc.assert(
    fc.property(anySession, (facts) => {
      const { candidates, covers } = modelOf(facts);
      const gainOf = (uscc: string, slotNo: number) => candidates.find(({ meeting }) => meeting.uscc === uscc && meeting.slotNo === slotNo)?.gain ?? NaN;
      const unit = gainOf("two", 1) - gainOf("one", 1);
      expect(gainOf("one", facts.slotCount)).toBe(unit);
      expect(gainOf("one", 1)).toBe(unit + facts.slotCount - 1);
      const mostMeetings = Math.min(candidates.length, facts.tables.length * facts.slotCount);
      const mostSlots = mostMeetings * (facts.slotCount - 1);
      expect(unit).toBeGreaterThan(mostSlots);
      const mostWishes = facts.enterprises.flatMap(({ wishes }) => wishes).reduce((sum, { weight }) => sum + weight, 0);
      for (const { gain } of covers) expect(gain).toBeGreaterThan(mostWishes * unit + mostSlots);
      // Large numbers cost the solver precision, so they are no larger than that takes.
      expect(unit).toBeLessThanOrEqual(mostMeetings * facts.slotCount + 1);
    }),
  );
});

test("every row has a name of its own, and none limits a single meeting", () => {
  fc.assert(
    fc.property(anySession, (facts) => {
      const { constraints } = modelOf(facts);
      expect(new Set(constraints.map(({ name }) => name)).size).toBe(constraints.length);
      for (const { relation, bound, terms } of constraints) if (relation === "<=" && bound === 1) expect(terms.length).toBeGreaterThan(1);
    }),
  );
});

test("a pinned pair has its one place and is offered no other", () => {
  const north = { institutionId: "north", weight: 2 };
  const pinned: PlannedMeeting = { uscc: "A", institutionId: "north", tableNo: 1, slotNo: 2 };
  const { candidates } = modelOf({ slotCount: 3, tables: [{ tableNo: 1, institutionId: "north" }], enterprises: [{ uscc: "A", wishes: [north] }, { uscc: "B", wishes: [north] }], fixed: [pinned] });
  expect(candidates.filter(({ meeting }) => meeting.uscc === "A").map(({ meeting }) => meeting)).toEqual([pinned]);
  expect(candidates.filter(({ meeting }) => meeting.uscc === "B").map(({ meeting }) => meeting.slotNo)).toEqual([1, 2, 3]);
});

test("a timetable reads by slot, then by table, whatever order the solver answers in", () => {
  const wishes = ["north", "south", "east"].map((institutionId) => ({ institutionId, weight: 1 }));
  const model = modelOf({ slotCount: 1, tables: [3, 1, 2].map((tableNo, index) => ({ tableNo, institutionId: wishes[index]?.institutionId ?? "" })), enterprises: ["A", "B", "C"].map((uscc) => ({ uscc, wishes })), fixed: [] });
  const chosen = ["A 3", "B 1", "C 2"];
  const columns = Object.fromEntries(model.candidates.map(({ name, meeting }) => [name, { Primal: chosen.includes(`${meeting.uscc} ${meeting.tableNo}`) ? 1 : 0 }]));
  expect(readTimetable(model, columns).map(({ tableNo }) => tableNo)).toEqual([1, 2, 3]);
  const undecided = Object.fromEntries(model.candidates.map(({ name }, index) => [name, index === 0 ? { Primal: 0.5 } : index === 1 ? { Primal: "1" } : undefined]));
  expect(readTimetable(model, undecided)).toEqual([]);
});
