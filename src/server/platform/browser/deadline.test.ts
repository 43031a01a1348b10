import { expect, it } from "vitest";
import { Overdue, within } from "./deadline";

it("gives up what takes too long, and lets everything else be what it is", async () => {
  await expect(within(1, new Promise(() => undefined))).rejects.toThrow(Overdue);
  expect(await within(60_000, Promise.resolve("done"))).toBe("done");
  await expect(within(60_000, Promise.reject(new Error("its own failure")))).rejects.toThrow("its own failure");
});
