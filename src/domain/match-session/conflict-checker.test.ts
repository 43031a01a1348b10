import fc from "fast-check";
import { expect, test } from "vitest";
import { findConflicts, timetableQuality, type PlannedMeeting } from "./timetable";

const session = {
  slotCount: 3,
  tables: [
    { tableNo: 1, institutionId: "north" },
    { tableNo: 2, institutionId: "south" },
    { tableNo: 3, institutionId: "south" },
  ],
};

const anyMeeting: fc.Arbitrary<PlannedMeeting> = fc.record({
  uscc: fc.constantFrom("A", "B", "C"),
  institutionId: fc.constantFrom("north", "south"),
  tableNo: fc.integer({ min: 1, max: 4 }),
  slotNo: fc.integer({ min: 0, max: 4 }),
});

/** Compares every meeting with every other one, as slow and plain as can be. */
function clashes(meetings: readonly PlannedMeeting[], test: (one: PlannedMeeting, other: PlannedMeeting) => boolean): boolean {
  return meetings.some((one, index) => meetings.slice(index + 1).some((other) => test(one, other)));
}

test("each kind of conflict is found exactly when two meetings, or one, are wrong in that way", () => {
  fc.assert(
    fc.property(fc.array(anyMeeting, { maxLength: 6 }), (meetings) => {
      const found = new Set(findConflicts({ ...session, fixed: [] }, meetings).map(({ kind }) => kind));
      const expected = {
        "enterprise-twice-in-slot": clashes(meetings, (one, other) => one.uscc === other.uscc && one.slotNo === other.slotNo),
        "table-twice-in-slot": clashes(meetings, (one, other) => one.tableNo === other.tableNo && one.slotNo === other.slotNo),
        "pair-meets-twice": clashes(meetings, (one, other) => one.uscc === other.uscc && one.institutionId === other.institutionId),
        "bank-not-at-table": meetings.some(({ tableNo, institutionId }) => {
          return !session.tables.some((table) => table.tableNo === tableNo && table.institutionId === institutionId);
        }),
        "slot-outside-session": meetings.some(({ slotNo }) => slotNo < 1 || slotNo > session.slotCount),
        "fixed-meeting-moved": false,
      } as const;
      for (const [kind, isPresent] of Object.entries(expected)) expect([kind, [...found].some((each) => each === kind)]).toEqual([kind, isPresent]);
    }),
    { numRuns: 500 },
  );
});

test("taking a meeting away never makes a new conflict, unless it was fixed", () => {
  fc.assert(
    fc.property(fc.array(anyMeeting, { minLength: 1, maxLength: 6 }), (meetings) => {
      const before = findConflicts({ ...session, fixed: [] }, meetings).length;
      expect(findConflicts({ ...session, fixed: [] }, meetings.slice(1)).length).toBeLessThanOrEqual(before);
      const [first] = meetings;
      if (first === undefined) return;
      const isStillThere = meetings.slice(1).some((other) => JSON.stringify(other) === JSON.stringify(first));
      const moved = findConflicts({ ...session, fixed: [first] }, meetings.slice(1)).filter(({ kind }) => kind === "fixed-meeting-moved");
      expect(moved).toHaveLength(isStillThere ? 0 : 1);
    }),
  );
});

test("the order of meetings does not matter to what is found", () => {
  fc.assert(
    fc.property(fc.array(anyMeeting, { maxLength: 6 }), (meetings) => {
      const kindsOf = (list: readonly PlannedMeeting[]) => findConflicts({ ...session, fixed: [] }, list).map(({ kind }) => kind).sort();
      expect(kindsOf([...meetings].reverse())).toEqual(kindsOf(meetings));
    }),
  );
});

test("quality counts each enterprise once, with or without a meeting", () => {
  const enterprises = ["A", "B", "C"].map((uscc) => ({ uscc, wishes: [{ institutionId: "north", weight: 1 }] }));
  fc.assert(
    fc.property(fc.array(anyMeeting, { maxLength: 6 }), (meetings) => {
      const quality = timetableQuality({ ...session, enterprises, fixed: [] }, meetings);
      const met = new Set(meetings.map(({ uscc }) => uscc));
      expect(quality.enterprisesWithoutMeeting.length + met.size).toBe(3);
      expect(quality.wishesGranted).toBe(new Set(meetings.filter(({ institutionId }) => institutionId === "north").map(({ uscc }) => uscc)).size);
    }),
  );
});
