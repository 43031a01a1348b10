import { describe, expect, it } from "vitest";
import { hashPassword, passwordMatches } from "./password";

describe("passwords in a thread of their own", () => {
  it("are known again by their hash, and only by it", async () => {
    const hashed = await hashPassword("一个很长的密码");
    if (!hashed.ok) throw new Error("busy");
    expect(hashed.value).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect(await passwordMatches(hashed.value, "一个很长的密码", "stranger")).toEqual({ ok: true, value: true });
    expect(await passwordMatches(hashed.value, "another long one", "known")).toEqual({ ok: true, value: false });
    expect(await passwordMatches(null, "nobody has this password", "known"), "nobody has no password, not even the one compared with").toEqual({ ok: true, value: false });
  });

  it("in any number are hashed or told to come again", async () => {
    const outcomes = await Promise.all(Array.from({ length: 60 }, () => passwordMatches(null, "a flood", "stranger")));
    const reasons = outcomes.map((outcome) => (outcome.ok ? "compared" : outcome.reason));
    expect(reasons.filter((reason) => reason === "compared").length).toBeGreaterThan(0);
    expect(reasons.filter((reason) => reason === "compared").length).toBeLessThanOrEqual(18);
    expect(new Set(reasons)).toEqual(new Set(["compared", "busy"]));
  }, 60_000);
});
