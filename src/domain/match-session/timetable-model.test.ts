import fc from "fast-check";
import loadHighs from "highs";
import { beforeAll, describe, expect, test } from "vitest";
import { findConflicts, timetableQuality, type PlannedMeeting, type TimetableFacts } from "./timetable";
import { lpText, readTimetable, timetableModel, timetableSolverOptions } from "./timetable-model";

let highs: Awaited<ReturnType<typeof loadHighs>>;

beforeAll(async () => {
  highs = await loadHighs();
});

function solve(facts: TimetableFacts): PlannedMeeting[] {
  const model = timetableModel(facts);
  if (!model.ok) throw new Error(model.reason);
  const solution = highs.solve(lpText(model.value), timetableSolverOptions);
  expect(solution.Status).toBe("Optimal");
  return readTimetable(model.value, solution.Columns);
}

function facts(changes: Partial<TimetableFacts>): TimetableFacts {
  return { slotCount: 1, tables: [{ tableNo: 1, institutionId: "north" }], enterprises: [], fixed: [], ...changes };
}

function wisher(uscc: string, ...wishes: readonly (readonly [institutionId: string, weight: number])[]) {
  return { uscc, wishes: wishes.map(([institutionId, weight]) => ({ institutionId, weight })) };
}

const shown = (meetings: readonly PlannedMeeting[]) => meetings.map(({ uscc, institutionId, tableNo, slotNo }) => `${slotNo}: ${uscc}-${institutionId}@${tableNo}`);

describe("solved by HiGHS", () => {
  test("the stronger wish wins the only place", () => {
    const enterprises = [wisher("A", ["north", 1]), wisher("B", ["north", 3]), wisher("C", ["north", 2])];
    expect(shown(solve(facts({ enterprises })))).toEqual(["1: B-north@1"]);
  });

  test("nobody goes without a meeting for the sake of another's second one, however strong the wish", () => {
    const tables = [
      { tableNo: 1, institutionId: "north" },
      { tableNo: 2, institutionId: "south" },
    ];
    const enterprises = [wisher("A", ["north", 9], ["south", 9]), wisher("B", ["south", 1])];
    const meetings = solve(facts({ slotCount: 1, tables, enterprises }));
    expect(shown(meetings)).toEqual(["1: A-north@1", "1: B-south@2"]);
  });

  test("all else equal, meetings are early", () => {
    const meetings = solve(facts({ slotCount: 4, enterprises: [wisher("A", ["north", 1]), wisher("B", ["north", 1])] }));
    expect(meetings.map(({ slotNo }) => slotNo)).toEqual([1, 2]);
  });

  test("a late slot is used rather than a wish refused", () => {
    const enterprises = Array.from({ length: 5 }, (_, index) => wisher(`E${index}`, ["north", 1]));
    expect(solve(facts({ slotCount: 5, enterprises }))).toHaveLength(5);
  });

  test("a pinned meeting stays, even one nobody wished for, and the rest goes around it", () => {
    const pinned = { uscc: "B", institutionId: "north", tableNo: 1, slotNo: 1 };
    const meetings = solve(facts({ slotCount: 2, enterprises: [wisher("A", ["north", 3]), wisher("B")], fixed: [pinned] }));
    expect(shown(meetings)).toEqual(["1: B-north@1", "2: A-north@1"]);
  });

  test("a pinned wish is not granted a second time at the bank's other table", () => {
    const tables = [
      { tableNo: 1, institutionId: "north" },
      { tableNo: 2, institutionId: "north" },
    ];
    const pinned = { uscc: "A", institutionId: "north", tableNo: 1, slotNo: 2 };
    expect(shown(solve(facts({ slotCount: 2, tables, enterprises: [wisher("A", ["north", 3])], fixed: [pinned] })))).toEqual(["2: A-north@1"]);
  });

  test("an enterprise is not called when it cannot be there", () => {
    const enterprises = [{ ...wisher("A", ["north", 1]), unavailableSlots: [1, 2] }];
    expect(shown(solve(facts({ slotCount: 3, enterprises })))).toEqual(["3: A-north@1"]);
  });

  test("a wish for a bank that does not come is no meeting", () => {
    expect(solve(facts({ enterprises: [wisher("A", ["absent", 5])] }))).toEqual([]);
  });

  test("a wish made twice counts once, at its stronger weight", () => {
    const enterprises = [wisher("A", ["north", 1], ["north", 3]), wisher("B", ["north", 2])];
    expect(shown(solve(facts({ enterprises })))).toEqual(["1: A-north@1"]);
  });

  test("any session solved has no conflict, and grants every wish when there is room for all", () => {
    const banks = ["north", "south", "east"];
    const anySession = fc.record({
      slotCount: fc.integer({ min: 1, max: 4 }),
      wishes: fc.array(fc.uniqueArray(fc.record({ institutionId: fc.constantFrom(...banks), weight: fc.integer({ min: 1, max: 5 }) }), { selector: (wish) => wish.institutionId }), {
        minLength: 1,
        maxLength: 6,
      }),
    });
    fc.assert(
      fc.property(anySession, ({ slotCount, wishes }) => {
        const given = facts({
          slotCount,
          tables: banks.map((institutionId, index) => ({ tableNo: index + 1, institutionId })),
          enterprises: wishes.map((own, index) => ({ uscc: `E${index}`, wishes: own })),
        });
        const meetings = solve(given);
        expect(findConflicts(given, meetings)).toEqual([]);
        const demand = (bank: string) => wishes.filter((own) => own.some(({ institutionId }) => institutionId === bank)).length;
        const busiest = Math.max(...banks.map(demand), ...wishes.map((own) => own.length));
        const quality = timetableQuality(given, meetings);
        // A bipartite timetable needs exactly as many slots as its busiest party has meetings (Kőnig).
        if (busiest <= slotCount) expect(quality.wishesGranted).toBe(quality.wishes);
      }),
      { numRuns: 25 },
    );
  }, 30_000);

  test("a full session of 60 enterprises, 15 tables and 10 slots is planned without conflict, everybody meets, within seconds", () => {
    const tables = Array.from({ length: 15 }, (_, index) => ({ tableNo: index + 1, institutionId: `bank${index}` }));
    const enterprises = Array.from({ length: 60 }, (_, index) =>
      wisher(`E${index}`, [`bank${index % 15}`, 3], [`bank${(index * 7 + 3) % 15}`, 2], [`bank${(index * 11 + 5) % 15}`, 1]),
    );
    const given = facts({ slotCount: 10, tables, enterprises });
    const meetings = solve(given);
    expect(findConflicts(given, meetings)).toEqual([]);
    expect(timetableQuality(given, meetings).enterprisesWithoutMeeting).toEqual([]);
  }, 30_000);
});

describe("the model", () => {
  test("contradicting fixed meetings are refused, with what is wrong", () => {
    const fixed = [
      { uscc: "A", institutionId: "north", tableNo: 1, slotNo: 1 },
      { uscc: "B", institutionId: "north", tableNo: 1, slotNo: 1 },
    ];
    expect(timetableModel(facts({ fixed }))).toEqual({ ok: false, reason: "fixed-meetings-conflict", detail: { kinds: "table-twice-in-slot" } });
  });

  test("a session without slots has no timetable", () => {
    expect(timetableModel(facts({ slotCount: 0 }))).toEqual({ ok: false, reason: "session-without-slots" });
  });

  test("is written as a binary programme with short lines", () => {
    const model = timetableModel(facts({ slotCount: 2, enterprises: [wisher("A", ["north", 1]), wisher("B", ["north", 1])] }));
    const text = model.ok ? lpText(model.value) : "";
    expect(text).toMatch(/^Maximize\n gain:\n {3}\+ \d+ m0 /);
    expect(text).toContain("\nSubject To\n");
    expect(text).toContain(" t0:\n   + m0 + m2\n   <= 1\n");
    expect(text).toContain(" cover0:\n   + c0 - m0 - m1\n   <= 0\n");
    expect(text).toMatch(/\nBinaries\n {3}m0 m1 m2 m3 c0 c1\nEnd\n$/);
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThan(250);
  });

  test("a solution reads as the meetings it chose, by slot and table, tolerant of the solver's rounding", () => {
    const model = timetableModel(facts({ slotCount: 2, enterprises: [wisher("A", ["north", 1]), wisher("B", ["north", 1])] }));
    const columns = { m1: { Primal: 0.9999999 }, m2: { Primal: 1 }, m0: { Primal: 1e-9 }, m3: {} };
    expect(model.ok && shown(readTimetable(model.value, columns))).toEqual(["1: B-north@1", "2: A-north@1"]);
  });
});
