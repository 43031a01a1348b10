import { describe, expect, it } from "vitest";
import { countPlaywright, countVitest } from "./report";

describe("the count of vitest", () => {
  it("adds up tests of all files", () => {
    const file = {
      name: "a.test.ts",
      status: "failed",
      assertionResults: [
        { fullName: "holds", status: "passed" },
        { fullName: "breaks", status: "failed", failureMessages: ["expected 1"] },
      ],
    };
    expect(countVitest({ testResults: [file] })).toEqual({ passed: 1, failed: 1, failures: ["a.test.ts: breaks\nexpected 1"] });
  });

  it("counts a file that could not even be loaded", () => {
    const file = { name: "b.test.ts", status: "failed", message: "no such module", assertionResults: [] };
    expect(countVitest({ testResults: [file] })).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe("the count of Playwright", () => {
  const spec = (title: string, ok: boolean) => ({
    title,
    ok,
    tests: [{ status: ok ? "expected" : "unexpected", results: ok ? [] : [{ error: { message: "not visible" } }] }],
  });

  it("finds journeys at any depth", () => {
    const report = { suites: [{ title: "a.spec.ts", suites: [{ title: "bank", specs: [spec("lends", true), spec("refuses", false)] }] }] };
    expect(countPlaywright(report)).toEqual({ passed: 1, failed: 1, failures: ["a.spec.ts › bank › refuses\nnot visible"] });
  });

  it("counts an error outside of any journey", () => {
    expect(countPlaywright({ suites: [], errors: [{ message: "no browser" }] })).toMatchObject({ passed: 0, failed: 1 });
  });
});
