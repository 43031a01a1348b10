import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { addressLimit, nameLimit } from "@/domain/account/sign-in-limit";
import { must } from "@/server/financing-case/testing/walk";
import { testWorld, usualInstant } from "@/server/platform/testing/test-world";
import { createUser } from "./administration";
import { beginAttempt } from "./sign-in-guard";
import { signIn } from "./service";

const world = await testWorld();
afterAll(() => world.close());
beforeEach(() => world.clock.set(usualInstant));

const password = "a long password";
let count = 0;

async function newLogin(): Promise<string> {
  count += 1;
  const loginName = `guarded-${count}`;
  must(await createUser(world.deps(), { person: { loginName, name: "钱七", password }, membership: { role: "department.steward", department: "税务局" } }));
  return loginName;
}

const enter = (loginName: string, word: string, address: string | null = null) => signIn(world.deps(), { loginName, password: word, userAgent: null, address });

async function guessWrongly(loginName: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) expect(await enter(loginName, "guessed wrongly")).toMatchObject({ ok: false, reason: "sign-in-failed" });
}

const later = (minutes: number, milliseconds = 0) => world.clock.set(new Date(usualInstant.getTime() + minutes * 60_000 + milliseconds));

describe("a login name that is guessed at", () => {
  it("is locked after five wrong passwords, for the right one too, and open again after a quarter of an hour", async () => {
    const loginName = await newLogin();
    await guessWrongly(loginName, nameLimit.attempts);
    expect(await enter(loginName, password)).toEqual({ ok: false, reason: "sign-in-locked", detail: { minutes: "15" } });
    later(15, -1);
    expect(await enter(loginName, password)).toMatchObject({ ok: false, reason: "sign-in-locked" });
    later(15);
    expect(await enter(loginName, password)).toMatchObject({ ok: true });
  });

  it("is not locked any longer by those who go on guessing", async () => {
    const loginName = await newLogin();
    await guessWrongly(loginName, nameLimit.attempts);
    later(14);
    for (let time = 0; time < 10; time += 1) await enter(loginName, "guessed wrongly");
    later(15);
    expect(await enter(loginName, password)).toMatchObject({ ok: true });
  });

  it("is answered alike whether it exists or not, and however it is written", async () => {
    const known = await newLogin();
    const answers = async (loginName: string) => {
      const tried = [];
      for (let time = 0; time <= nameLimit.attempts; time += 1) tried.push(await enter(time % 2 === 0 ? loginName : ` ${loginName.toUpperCase()} `, "guessed wrongly"));
      return tried;
    };
    expect(await answers(known)).toEqual(await answers("nobody-has-this-name"));
  });

  it("starts from nothing after the right password", async () => {
    const loginName = await newLogin();
    await guessWrongly(loginName, nameLimit.attempts - 1);
    expect(await enter(loginName, password)).toMatchObject({ ok: true });
    await guessWrongly(loginName, nameLimit.attempts - 1);
    expect(await enter(loginName, password)).toMatchObject({ ok: true });
  });

  it("does not lock another name, nor a right password however often it is used", async () => {
    await guessWrongly(await newLogin(), nameLimit.attempts);
    const loginName = await newLogin();
    for (let time = 0; time < nameLimit.attempts + 3; time += 1) expect(await enter(loginName, password, "203.0.113.1")).toMatchObject({ ok: true });
  });

  it("takes no more guesses at once than one after another", async () => {
    const loginName = await newLogin();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => enter(loginName, "guessed wrongly")));
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === "sign-in-failed")).toHaveLength(nameLimit.attempts);
  });
});

describe("an address that guesses at many names", () => {
  const attempts = (address: string, times: number) =>
    Array.from({ length: times }).reduce<Promise<void>>((before, _, index) => before.then(async () => void (await beginAttempt(world.deps(), { loginName: `${address}-${index}`, address }))), Promise.resolve());

  it("is refused after fifty wrong passwords, while others still enter, and again admitted after a quarter of an hour", async () => {
    const loginName = await newLogin();
    await attempts("203.0.113.7", addressLimit.attempts);
    expect(await enter(loginName, password, "203.0.113.7")).toMatchObject({ ok: false, reason: "sign-in-locked" });
    expect(await enter(loginName, password, "203.0.113.8")).toMatchObject({ ok: true });
    later(15);
    expect(await enter(loginName, password, "203.0.113.7")).toMatchObject({ ok: true });
  });

  it("does not lock the names it goes on trying once it is refused itself", async () => {
    const loginName = await newLogin();
    await attempts("203.0.113.9", addressLimit.attempts);
    for (let time = 0; time < 10; time += 1) await enter(loginName, "guessed wrongly", "203.0.113.9");
    expect(await enter(loginName, password, "203.0.113.10")).toMatchObject({ ok: true });
  });

  it("leaves nothing behind that tells a name or an address, and nothing old", async () => {
    later(40);
    await enter("someone", "guessed wrongly", "203.0.113.11");
    const rows = await world.ownerSql<{ subject: string; ends_at: Date }[]>`SELECT subject, ends_at FROM sign_in_attempt`;
    expect(rows.every(({ subject }) => /^[0-9a-f]{64}$/.test(subject))).toBe(true);
    for (let time = 0; time < 20; time += 1) await enter("someone", "guessed wrongly");
    expect(await world.ownerSql`SELECT 1 FROM sign_in_attempt WHERE ends_at <= ${world.clock.now()}`).toHaveLength(0);
  });
});

describe("a name that no database could keep", () => {
  it("is simply wrong", async () => {
    expect(await enter("x\u0000", password)).toMatchObject({ ok: false, reason: "sign-in-failed" });
  });
});
