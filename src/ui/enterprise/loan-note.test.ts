import { expect, test } from "vitest";
import { daysBetween, mayRenew } from "./loan-note";

test("days are counted across months and years", () => {
  expect(daysBetween("2026-11-22", "2026-11-22")).toBe(0);
  expect(daysBetween("2026-12-31", "2027-03-01")).toBe(60);
});

const note = { status: "normal", renewed: false, maturityOn: "2027-02-20" } as const;

test("a note can be renewed from the ninetieth day before it falls due to the day itself", () => {
  expect(mayRenew(note, "2026-11-22")).toBe(true);
  expect(mayRenew(note, "2026-11-21")).toBe(false);
  expect(mayRenew(note, "2027-02-20")).toBe(true);
  expect(mayRenew(note, "2027-02-21")).toBe(false);
});

test("a note that is renewed or not normal cannot be renewed again", () => {
  expect(mayRenew({ ...note, renewed: true }, "2026-12-01")).toBe(false);
  expect(mayRenew({ ...note, status: "settled" }, "2026-12-01")).toBe(false);
});
