import { describe, expect, it } from "vitest";
import { bearsToken, metricsRegistry } from "./metrics";
import { databaseAnswers } from "./readiness";

const answering = (answer: () => Promise<unknown>) => ({ $queryRaw: answer }) as unknown as Parameters<typeof databaseAnswers>[0];

describe("readiness", () => {
  it("is given when the database answers", async () => {
    expect(await databaseAnswers(answering(() => Promise.resolve([])))).toBe(true);
  });

  it("is withheld when the database fails", async () => {
    expect(await databaseAnswers(answering(() => Promise.reject(new Error("gone"))))).toBe(false);
  });

  it("is withheld when the database is silent for two seconds", async () => {
    expect(await databaseAnswers(answering(() => new Promise(() => undefined)))).toBe(false);
  });
});

describe("metrics", () => {
  it.each([
    ["Bearer a-token-of-some-length", true],
    ["Bearer another-token", false],
    ["a-token-of-some-length", false],
    [null, false],
  ])("are shown for %s: %s", (header, shown) => {
    expect(bearsToken(header, "a-token-of-some-length")).toBe(shown);
  });

  it("tell of the process's memory", async () => {
    expect(await metricsRegistry().metrics()).toContain("xinqiao_process_resident_memory_bytes");
  });
});
