import { expect, test } from "vitest";
import { isCurrent } from "./menu";

test("a page below an entry keeps that entry marked", () => {
  expect(isCurrent("/enterprise/needs", "/enterprise/needs/42", "/enterprise")).toBe(true);
});

test("the start of a portal is marked only on itself", () => {
  expect(isCurrent("/enterprise", "/enterprise/needs", "/enterprise")).toBe(false);
  expect(isCurrent("/enterprise", "/enterprise", "/enterprise")).toBe(true);
});

test("a longer word is not a page below", () => {
  expect(isCurrent("/bank/loan", "/bank/loans", "/bank")).toBe(false);
});
