import { expect, test } from "vitest";
import { endOf, reported } from "../fixture/reported";

const holder = { kind: "股东", person_name: "李明华", person_id: "130102199001011234", subscribed_amount: "1000000", share_percent: "60", since: "2015-01-01" };

test("who owns a firm is shown and judged in no way: no figure, flag or points, and nothing that lapses", () => {
  expect(reported("ownership", holder)).toEqual({ figures: [], series: [], flags: [], score: [] });
  expect(endOf("ownership", holder)).toBeUndefined();
});
