import { expect, test } from "vitest";
import { lpText, readTimetable, timetableModel, timetableSolverOptions } from "@/domain/match-session/timetable-model";
import { findConflicts, timetableQuality, type TimetableFacts } from "@/domain/match-session/timetable";
import { solve } from "./solver";

const options = { mip_rel_gap: 0, time_limit: 10 };

const programme = (...rows: readonly string[]) => ["Maximize", " gain: a + 2 b", "Subject To", ...rows, "Binaries", " a b", "End", ""].join("\n");

test("finds the best choice", async () => {
  const solved = await solve(programme(" one: a + b <= 1"), options);
  expect(solved).toMatchObject({ ok: true, value: { Status: "Optimal", Columns: { a: { Primal: 0 }, b: { Primal: 1 } } } });
});

test("says that a programme contradicts itself", async () => {
  expect(await solve(programme(" low: a + b <= 1", " high: a + b >= 2"), options)).toMatchObject({ ok: false, reason: "solver-infeasible" });
});

test("places a full session of forty enterprises and twelve tables in time, nobody twice and nobody without", async () => {
  const tables = Array.from({ length: 12 }, (_, index) => ({ tableNo: index + 1, institutionId: `bank-${index % 10}` }));
  const enterprises = Array.from({ length: 40 }, (_, nth) => ({ uscc: `E${nth}`, wishes: [0, 1, 2].map((rank) => ({ institutionId: `bank-${(nth * 7 + rank * 3) % 10}`, weight: 3 - rank })) }));
  const facts: TimetableFacts = { slotCount: 10, tables, enterprises, fixed: [] };
  const model = timetableModel(facts);
  if (!model.ok) throw new Error(model.reason);
  const solved = await solve(lpText(model.value), timetableSolverOptions);
  if (!solved.ok) throw new Error(solved.reason);
  const meetings = readTimetable(model.value, solved.value.Columns);
  expect(findConflicts(facts, meetings)).toEqual([]);
  expect(timetableQuality(facts, meetings).enterprisesWithoutMeeting).toEqual([]);
}, 60_000);
