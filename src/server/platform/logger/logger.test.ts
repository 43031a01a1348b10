import { describe, expect, it } from "vitest";
import { createLogger } from "./logger";

function logged(write: (log: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  write(createLogger({ write: (line: string) => lines.push(line) }));
  return lines.join("");
}

describe("the log", () => {
  it("is one JSON object a line with its level in words and an ISO time", () => {
    const line: unknown = JSON.parse(logged((log) => log.info({ traceId: "t1" }, "case accepted")));
    expect(line).toMatchObject({ level: "info", traceId: "t1", msg: "case accepted" });
  });

  it.each([
    ["a password", { password: "hunter2" }],
    ["a nested password", { input: { person: { password: "hunter2" } } }],
    ["a credit payload", { line: { payload: { owed: "hunter2" } } }],
    ["a session cookie", { headers: { cookie: "hunter2" } }],
  ])("never shows %s", (_what, bindings) => {
    expect(logged((log) => log.warn(bindings, "refused"))).not.toContain("hunter2");
  });

  it("blanks identity numbers and database passwords in free text", () => {
    const text = logged((log) => log.error("130102199001011234 at postgresql://app:hunter2@db/x"));
    expect(text).not.toMatch(/130102199001011234|hunter2/);
  });

  it("blanks them in errors, and keeps the kind and the stack", () => {
    const text = logged((log) => log.error({ err: new TypeError("postgresql://app:hunter2@db/x") }, "failed"));
    expect(text).toContain("TypeError");
    expect(text).not.toContain("hunter2");
  });
});
