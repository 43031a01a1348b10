import { expect, test } from "vitest";
import { eventDateOf } from "./event-date";
import { categories } from "./registry";

test.each([
  ["a date stands for itself", categories.penalty, { decided_on: "2026-05-04" }, "2026-05-04"],
  ["a month counts from its last day", categories.tax_payment, { period: "2026-05" }, "2026-05-31"],
  ["a year counts from 31 December", categories.tech_innovation, { year: 2025 }, "2025-12-31"],
  ["a year sent as text reads the same", categories.agri_entity, { year: "2025" }, "2025-12-31"],
  ["a date left out places the record nowhere", categories.registration, {}, null],
  ["a value of another shape places the record nowhere", categories.penalty, { decided_on: "05/04/2026" }, null],
])("%s", (_name, definition, payload, expected) => {
  expect(eventDateOf(definition, payload)).toBe(expected);
});
