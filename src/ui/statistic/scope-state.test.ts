import { expect, it } from "vitest";
import { scopeParsers } from "./scope-state";

it.each([
  ["01900000-0000-7000-8000-00000000dead", "01900000-0000-7000-8000-00000000dead"],
  ["00000000-0000-9000-0000-000000000001", null],
  ["01900000", null],
  ["", null],
])("an institution of the address is one that the server can read, or none: %j", (text, institution) => {
  expect(scopeParsers.institution.parse(text)).toBe(institution);
});
