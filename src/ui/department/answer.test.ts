import { expect, it } from "vitest";
import { passedText } from "./answer";

it.each([
  [{ lines: 0, rejected: 0 }, "—"],
  [{ lines: 10, rejected: 0 }, "100.00%"],
  [{ lines: 1_000_000, rejected: 1 }, "99.99%"],
  [{ lines: 3, rejected: 1 }, "66.66%"],
])("of %o the share that passed reads %s, and 100 only when all did", (sum, text) => {
  expect(passedText(sum)).toBe(text);
});
