import fc from "fast-check";
import loadHighs from "highs";
import { beforeAll, expect, test } from "vitest";
import type { PlannedMeeting, TimetableFacts } from "./timetable";
import { findConflicts } from "./timetable";
import { lpText, readTimetable, timetableModel, timetableSolverOptions } from "./timetable-model";

let highs: Awaited<ReturnType<typeof loadHighs>>;

beforeAll(async () => {
  highs = await loadHighs();
});

const banks = ["north", "south", "east"] as const;

/** Small sessions in which places are short, some enterprises come late, and one meeting may be pinned. */
const tightSession = fc
  .record({
    slotCount: fc.integer({ min: 1, max: 3 }),
    bankCount: fc.integer({ min: 1, max: 3 }),
    parties: fc.array(
      fc.record({
        wishes: fc.uniqueArray(fc.record({ institutionId: fc.constantFrom(...banks), weight: fc.integer({ min: 1, max: 5 }) }), {
          minLength: 1,
          selector: ({ institutionId }) => institutionId,
        }),
        comesLate: fc.boolean(),
      }),
      { minLength: 1, maxLength: 7 },
    ),
    pinnedSlot: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ slotCount, bankCount, parties, pinnedSlot }): TimetableFacts => {
    const isPinned = pinnedSlot >= 1 && pinnedSlot <= slotCount;
    return {
      slotCount,
      tables: banks.slice(0, bankCount).map((institutionId, index) => ({ tableNo: index + 1, institutionId })),
      enterprises: parties.map(({ wishes, comesLate }, index) => ({ uscc: `E${index}`, wishes, unavailableSlots: comesLate ? [1] : [] })),
      fixed: isPinned ? [{ uscc: "E0", institutionId: "north", tableNo: 1, slotNo: pinnedSlot }] : [],
    };
  });

function solve(facts: TimetableFacts): PlannedMeeting[] {
  const model = timetableModel(facts);
  if (!model.ok) throw new Error(model.reason);
  return readTimetable(model.value, highs.solve(lpText(model.value), timetableSolverOptions).Columns);
}

/**
 * How many enterprises could have a meeting at all, found another way: give each one a free place (table and slot) it may take,
 * moving earlier ones along where that makes room (augmenting paths).
 */
function mostServed({ slotCount, tables, enterprises, fixed }: TimetableFacts): number {
  const pinned = new Set(fixed.map(({ uscc }) => uscc));
  const taken = new Set(fixed.map(({ tableNo, slotNo }) => `${tableNo}/${slotNo}`));
  const placesOf = (party: TimetableFacts["enterprises"][number]) =>
    tables
      .filter(({ institutionId }) => party.wishes.some((wish) => wish.institutionId === institutionId))
      .flatMap(({ tableNo }) => Array.from({ length: slotCount }, (_, index) => ({ slotNo: index + 1, place: `${tableNo}/${index + 1}` })))
      .filter(({ slotNo, place }) => !taken.has(place) && !(party.unavailableSlots ?? []).includes(slotNo))
      .map(({ place }) => place);
  const holder = new Map<string, TimetableFacts["enterprises"][number]>();
  const seat = (party: TimetableFacts["enterprises"][number], tried: Set<string>): boolean =>
    placesOf(party).some((place) => {
      if (tried.has(place)) return false;
      tried.add(place);
      const present = holder.get(place);
      if (present !== undefined && !seat(present, tried)) return false;
      holder.set(place, party);
      return true;
    });
  return pinned.size + enterprises.filter((party) => !pinned.has(party.uscc) && seat(party, new Set())).length;
}

function weightOf(facts: TimetableFacts, meetings: readonly PlannedMeeting[]): number {
  return meetings.reduce((sum, { uscc, institutionId }) => {
    const wishes = facts.enterprises.find((party) => party.uscc === uscc)?.wishes ?? [];
    return sum + (wishes.find((wish) => wish.institutionId === institutionId)?.weight ?? 0);
  }, 0);
}

/** First come, first served: what a clerk with a pencil would get. */
function byPencil(facts: TimetableFacts): PlannedMeeting[] {
  const meetings = [...facts.fixed];
  for (const { uscc, wishes, unavailableSlots = [] } of facts.enterprises) {
    for (const { institutionId } of wishes) {
      const table = facts.tables.find((seat) => seat.institutionId === institutionId);
      if (table === undefined) continue;
      const slots = Array.from({ length: facts.slotCount }, (_, index) => index + 1).filter((slot) => !unavailableSlots.includes(slot));
      const slotNo = slots.find((slot) => findConflicts(facts, [...meetings, { uscc, institutionId, tableNo: table.tableNo, slotNo: slot }]).length === 0);
      if (slotNo !== undefined) meetings.push({ uscc, institutionId, tableNo: table.tableNo, slotNo });
    }
  }
  return meetings;
}

test("as many enterprises have a meeting as any timetable could give one, late comers and pinned meetings respected", () => {
  fc.assert(
    fc.property(tightSession, (facts) => {
      const meetings = solve(facts);
      expect(findConflicts(facts, meetings)).toEqual([]);
      expect(new Set(meetings.map(({ uscc }) => uscc)).size).toBe(mostServed(facts));
      for (const { uscc, unavailableSlots = [] } of facts.enterprises) {
        const free = meetings.filter((meeting) => meeting.uscc === uscc && !facts.fixed.includes(meeting));
        expect(free.some(({ slotNo }) => unavailableSlots.includes(slotNo))).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

test("among timetables that serve as many, none by pencil grants more wishes", () => {
  fc.assert(
    fc.property(tightSession, (facts) => {
      const solved = solve(facts);
      const pencilled = byPencil(facts);
      const served = (meetings: readonly PlannedMeeting[]) => new Set(meetings.map(({ uscc }) => uscc)).size;
      if (served(pencilled) === served(solved)) expect(weightOf(facts, solved)).toBeGreaterThanOrEqual(weightOf(facts, pencilled));
      else expect(served(pencilled)).toBeLessThan(served(solved));
    }),
    { numRuns: 60 },
  );
}, 60_000);
