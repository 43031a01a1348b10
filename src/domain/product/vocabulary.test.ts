import { expect, test } from "vitest";
import { guaranteeModes, isUnsecured } from "./vocabulary";

test("only 信用 stands without collateral, pledge or guarantor", () => {
  expect(guaranteeModes.filter(isUnsecured)).toEqual(["unsecured"]);
});
