import { expect, test } from "vitest";
import { eventDateOf } from "./event-date";
import { categories } from "./registry";

test.each([
  ["a date stands for itself", categories.penalty, { decided_on: "2026-05-04" }, "2026-05-04"],
  ["a month counts from its last day", categories.tax_payment, { period: "2026-05" }, "2026-05-31"],
  ["a year counts from 31 December", categories.tech_innovation, { year: 2025 }, "2025-12-31"],
  ["a year sent as text reads the same", categories.agri_entity, { year: "2025" }, "2025-12-31"],
  ["a date left out places the record nowhere", categories.registration, {}, null],
  ["a date with something around it places the record nowhere", categories.penalty, { decided_on: "x2026-05-04" }, null],
  ["a date with something behind it places the record nowhere", categories.penalty, { decided_on: "2026-05-04T00:00" }, null],
  ["a year of five digits places the record nowhere", categories.agri_entity, { year: "20255" }, null],
  ["a year with a letter before it places the record nowhere", categories.agri_entity, { year: "x2025" }, null],
  ["a date sent as nothing places the record nowhere", categories.penalty, { decided_on: null }, null],
  ["a yes places the record nowhere", categories.penalty, { decided_on: true }, null],
  ["a value of another shape places the record nowhere", categories.penalty, { decided_on: "05/04/2026" }, null],
])("%s", (_name, definition, payload, expected) => {
  expect(eventDateOf(definition, payload)).toBe(expected);
});
