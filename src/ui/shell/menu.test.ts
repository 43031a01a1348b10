import { expect, test } from "vitest";
import { isCurrent, placesOf, startOf } from "./menu";

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

test("an auditor finds the log and no administration", () => {
  expect(placesOf("platform", "platform.auditor").map(({ key }) => key)).toEqual(["audit", "permissions"]);
  expect(startOf("platform", "platform.auditor")).toBe("/platform/audit");
});

test("a portal without exceptions begins with its first place for every role", () => {
  expect(startOf("bank", "bank.admin")).toBe("/bank");
});
