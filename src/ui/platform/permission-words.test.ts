import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import chinese from "@/messages/zh-CN/permission.json";

it("has words for every action of the policy, and none for others", async () => {
  const policy = await readFile("src/server/platform/access/policy.csv", "utf8");
  const allowed = policy.split("\n").filter((line) => line.startsWith("p,")).map((line) => line.split(",").map((cell) => cell.trim()).slice(2).join("."));
  const spoken = Object.entries(chinese.action).flatMap(([object, actions]) => Object.keys(actions).map((action) => `${object}.${action}`));
  expect(spoken.sort()).toEqual([...new Set(allowed)].sort());
  expect(Object.keys(chinese.object).sort()).toEqual(Object.keys(chinese.action).sort());
});
