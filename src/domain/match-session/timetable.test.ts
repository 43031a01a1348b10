import { describe, expect, test } from "vitest";
import { findConflicts, timetableQuality, type PlannedMeeting, type TimetableFacts } from "./timetable";

const session: TimetableFacts = {
  slotCount: 3,
  tables: [
    { tableNo: 1, institutionId: "north" },
    { tableNo: 2, institutionId: "south" },
    { tableNo: 3, institutionId: "south" },
  ],
  enterprises: [
    { uscc: "A", wishes: [{ institutionId: "north", weight: 2 }, { institutionId: "south", weight: 1 }] },
    { uscc: "B", wishes: [{ institutionId: "south", weight: 1 }] },
  ],
  fixed: [],
};

function meeting(uscc: string, institutionId: string, tableNo: number, slotNo: number): PlannedMeeting {
  return { uscc, institutionId, tableNo, slotNo };
}

const good = [meeting("A", "north", 1, 1), meeting("A", "south", 2, 2), meeting("B", "south", 3, 2)];

function kindsOf(meetings: readonly PlannedMeeting[], fixed: readonly PlannedMeeting[] = []) {
  return findConflicts({ ...session, fixed }, meetings).map(({ kind }) => kind);
}

test("a timetable that can be held has no conflict, and neither has an empty one", () => {
  expect(kindsOf(good)).toEqual([]);
  expect(kindsOf([])).toEqual([]);
});

describe("conflicts", () => {
  test.each([
    ["an enterprise at two tables at once", [meeting("A", "north", 1, 1), meeting("A", "south", 2, 1)], "enterprise-twice-in-slot"],
    ["two enterprises at one table at once", [meeting("A", "south", 2, 1), meeting("B", "south", 2, 1)], "table-twice-in-slot"],
    ["a pair that meets twice, even at different tables", [meeting("A", "south", 2, 1), meeting("A", "south", 3, 2)], "pair-meets-twice"],
    ["a bank at another bank's table", [meeting("A", "north", 2, 1)], "bank-not-at-table"],
    ["a table that is not there", [meeting("A", "north", 9, 1)], "bank-not-at-table"],
    ["a slot before the first", [meeting("A", "north", 1, 0)], "slot-outside-session"],
    ["a slot after the last", [meeting("A", "north", 1, 4)], "slot-outside-session"],
    ["half a slot", [meeting("A", "north", 1, 1.5)], "slot-outside-session"],
  ])("%s", (_, meetings, kind) => {
    expect(kindsOf(meetings)).toEqual([kind]);
  });

  test("the last slot is part of the session", () => {
    expect(kindsOf([meeting("A", "north", 1, 3)])).toEqual([]);
  });

  test("a fixed meeting that is elsewhere or missing was moved", () => {
    const pinned = meeting("A", "north", 1, 2);
    expect(kindsOf([pinned], [pinned])).toEqual([]);
    expect(kindsOf([meeting("A", "north", 1, 3)], [pinned])).toEqual(["fixed-meeting-moved"]);
    expect(kindsOf([], [pinned])).toEqual(["fixed-meeting-moved"]);
  });

  test("a conflict names every meeting in it", () => {
    const clash = [meeting("A", "south", 2, 1), meeting("B", "south", 2, 1), meeting("C", "south", 2, 1)];
    expect(findConflicts(session, clash)).toEqual([{ kind: "table-twice-in-slot", meetings: clash }]);
  });
});

describe("quality", () => {
  test("counts wishes granted and names who goes without", () => {
    expect(timetableQuality(session, [good[0] ?? meeting("A", "north", 1, 1)])).toEqual({
      meetings: 1,
      wishes: 3,
      wishesGranted: 1,
      enterprisesWithoutMeeting: ["B"],
    });
    expect(timetableQuality(session, good)).toEqual({ meetings: 3, wishes: 3, wishesGranted: 3, enterprisesWithoutMeeting: [] });
  });

  test("a meeting nobody wished for is a meeting and no wish granted", () => {
    expect(timetableQuality(session, [meeting("B", "north", 1, 1)])).toEqual({
      meetings: 1,
      wishes: 3,
      wishesGranted: 0,
      enterprisesWithoutMeeting: ["A"],
    });
  });

  test("a wish made twice is one wish", () => {
    const twice = { ...session, enterprises: [{ uscc: "A", wishes: [{ institutionId: "north", weight: 1 }, { institutionId: "north", weight: 2 }] }] };
    expect(timetableQuality(twice, []).wishes).toBe(1);
  });
});
