import { expect, test } from "vitest";
import { reported } from "../fixture/reported";

const certificate = { certificate_name: "建筑业企业资质", certificate_no: "D1", issued_on: "2024-01-05" };
const lapsed = { ...certificate, valid_to: "2026-11-21" };

test.each([
  [1, 1],
  [2, 2],
  [3, 2],
])("%i valid certificates are worth %i bonus points", (count, points) => {
  const certificates = Array.from({ length: count }, () => certificate);
  expect(reported("qualification", ...certificates)).toEqual({
    figures: [],
    series: [],
    flags: [],
    score: [{ code: "qualification", points, max: 2, bonus: true, reason: "valid", particulars: { countValid: String(count) }, recordNos: certificates.map((_, index) => `N-${index + 1}`) }],
  });
});

test("a certificate counts on its last day and not on the next", () => {
  expect(reported("qualification", { ...certificate, valid_to: "2026-11-22" }).score).toHaveLength(1);
  expect(reported("qualification", lapsed).score).toEqual([]);
});

test("only valid certificates are counted and named", () => {
  expect(reported("qualification", lapsed, certificate).score).toMatchObject([{ points: 1, particulars: { countValid: "1" }, recordNos: ["N-2"] }]);
});
