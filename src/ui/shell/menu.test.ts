import { expect, test } from "vitest";
import { isCurrent, placesOf, startOf } from "./menu";

test("a page below an entry keeps that entry marked", () => {
  expect(isCurrent({ key: "", href: "/enterprise/needs" }, "/enterprise/needs/42", "/enterprise")).toBe(true);
});

test("the start of a portal is marked only on itself", () => {
  expect(isCurrent({ key: "", href: "/enterprise" }, "/enterprise/needs", "/enterprise")).toBe(false);
  expect(isCurrent({ key: "", href: "/enterprise" }, "/enterprise", "/enterprise")).toBe(true);
});

test("a case belongs to the queue, though its address lies beside it", () => {
  const [queue] = placesOf("bank", "bank.officer");
  expect(queue && isCurrent(queue, "/bank/cases/42", "/bank")).toBe(true);
  expect(queue && isCurrent(queue, "/bank/loans", "/bank")).toBe(false);
});

test("a longer word is not a page below", () => {
  expect(isCurrent({ key: "", href: "/bank/loan" }, "/bank/loans", "/bank")).toBe(false);
});

test("an auditor finds the log and no administration", () => {
  expect(placesOf("platform", "platform.auditor").map(({ key }) => key)).toEqual(["audit", "permissions"]);
  expect(startOf("platform", "platform.auditor")).toBe("/platform/audit");
});

test("a portal without exceptions begins with its first place for every role", () => {
  expect(startOf("bank", "bank.admin")).toBe("/bank");
});
