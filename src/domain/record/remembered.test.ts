import { expect, test, vi } from "vitest";
import { remembered } from "./remembered";

test("a question is asked once, also where the answer is no", () => {
  const ask = vi.fn((text: string) => text === "yes");
  const answer = remembered(ask);
  expect(["yes", "no", "no", "yes"].map(answer)).toEqual([true, false, false, true]);
  expect(ask).toHaveBeenCalledTimes(2);
});

test("the store is emptied at fifty thousand answers, and answers stay right", () => {
  const ask = vi.fn((text: string) => `${text}!`);
  const answer = remembered(ask);
  for (let index = 0; index < 50_000; index += 1) answer(String(index));
  expect(answer("0")).toBe("0!");
  expect(ask).toHaveBeenCalledTimes(50_000);
  answer("one more");
  expect(answer("0")).toBe("0!");
  expect(ask).toHaveBeenCalledTimes(50_002);
});
