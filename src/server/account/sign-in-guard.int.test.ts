import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { addressLimit, nameFromAddressLimit, nameLimit, ownLimit, type GuessLimit } from "@/domain/account/sign-in-limit";
import { must } from "@/server/financing-case/testing/walk";
import { publicActor } from "@/server/platform/access/actor";
import { admit } from "@/server/platform/limit/admit";
import { doors } from "@/server/platform/limit/door";
import { testWorld, usualInstant } from "@/server/platform/testing/test-world";
import { createUser, disableUser, enableUser } from "./administration";
import { DEVICE_DAYS } from "./known-device";
import { resetPassword } from "./password-service";
import { beginAttempt } from "./sign-in-guard";
import { signIn } from "./service";

const world = await testWorld();
afterAll(() => world.close());

/** Where the test's people sit: an address of its own for each test, because each spends some of it. */
let home = "";
let tests = 0;
beforeEach(() => {
  world.clock.set(usualInstant);
  tests += 1;
  home = `10.0.${tests}.1`;
});

const password = "a long password";
const enemy = "198.51.100.66";
let count = 0;

/** How many wrong guesses are answered before the first wait. */
const freeOf = ({ waitSeconds }: GuessLimit) => waitSeconds.findIndex((seconds) => seconds > 0) + 1;

async function newPerson(): Promise<{ loginName: string; personId: string }> {
  count += 1;
  const loginName = `guarded-${count}`;
  const user = must(await createUser(world.deps(), { person: { loginName, name: "钱七", password }, membership: { role: "department.steward", department: "税务局" } }));
  return { loginName, personId: user.personId };
}
const newLogin = async () => (await newPerson()).loginName;

const at = (address: string | undefined) => ({ ...world.deps(), address });
const enter = (loginName: string, word: string, { address = home, deviceToken }: { address?: string; deviceToken?: string } = {}) => signIn(at(address), { loginName, password: word, userAgent: null, deviceToken });

async function guessWrongly(loginName: string, times: number, from: { address?: string; deviceToken?: string } = {}): Promise<void> {
  for (let time = 0; time < times; time += 1) expect(await enter(loginName, "guessed wrongly", from)).toMatchObject({ ok: false, reason: "sign-in-failed" });
}

const later = (seconds: number, milliseconds = 0) => world.clock.set(new Date(usualInstant.getTime() + seconds * 1000 + milliseconds));
const slowed = (seconds: number) => ({ ok: false, reason: "sign-in-slowed", detail: { seconds: String(seconds) } });

/** So many guesses at a name, each from another address. */
async function guessFromEverywhere(loginName: string, times: number): Promise<void> {
  for (let nth = 0; nth < times; nth += 1) must(await beginAttempt(at(`192.0.2.${nth}`), { loginName, device: null }));
}

describe("a login name that is guessed at", () => {
  it("makes the guesser wait after five wrong passwords, the right one too, and longer each time", async () => {
    const loginName = await newLogin();
    await guessWrongly(loginName, freeOf(nameFromAddressLimit));
    expect(await enter(loginName, password)).toEqual(slowed(5));
    later(5, -1);
    expect(await enter(loginName, password)).toEqual(slowed(1));
    later(5);
    await guessWrongly(loginName, 1);
    expect(await enter(loginName, password)).toEqual(slowed(10));
    later(15);
    expect(await enter(loginName, password)).toMatchObject({ ok: true });
  });

  it("never makes anybody wait longer than a quarter of an hour, and forgets after an hour without a guess", async () => {
    const loginName = await newLogin();
    let seconds = 0;
    for (const wait of [...nameFromAddressLimit.waitSeconds, 900, 900]) {
      later(seconds);
      await guessWrongly(loginName, 1);
      seconds += wait;
    }
    later(seconds, -1);
    expect(await enter(loginName, password)).toEqual(slowed(1));
    later(seconds + 3600);
    await guessWrongly(loginName, freeOf(nameFromAddressLimit));
  });

  it("does not close any longer for those who go on trying while they have to wait", async () => {
    const loginName = await newLogin();
    await guessWrongly(loginName, freeOf(nameFromAddressLimit));
    later(4);
    for (let time = 0; time < 10; time += 1) await enter(loginName, "guessed wrongly");
    later(5);
    expect(await enter(loginName, password)).toMatchObject({ ok: true });
  });

  it("stays open to its owner elsewhere, whatever an enemy at one address does", async () => {
    const loginName = await newLogin();
    for (let time = 0; time < 60; time += 1) await enter(loginName, "guessed wrongly", { address: enemy });
    expect(await enter(loginName, password, { address: enemy })).toMatchObject({ reason: "sign-in-slowed" });
    expect(await enter(loginName, password)).toMatchObject({ ok: true });
  });

  it("is slowed for strangers when many addresses guess, by a minute at most", async () => {
    const loginName = await newLogin();
    await guessFromEverywhere(loginName, freeOf(nameLimit));
    expect(await enter(loginName, password)).toEqual(slowed(5));
    expect(Math.max(...nameLimit.waitSeconds)).toBe(60);
    later(60);
    expect(await enter(loginName, password)).toMatchObject({ ok: true });
  });

  it("is answered alike whether it exists or not, and however it is written", async () => {
    const known = await newLogin();
    const answers = async (loginName: string) => {
      const tried = [];
      for (let time = 0; time <= freeOf(nameFromAddressLimit); time += 1) tried.push(await enter(time % 2 === 0 ? loginName : ` ${loginName.toUpperCase()} `, "guessed wrongly"));
      return tried;
    };
    expect(await answers(known)).toEqual(await answers("nobody-has-this-name"));
  });

  it("starts from nothing after the right password", async () => {
    const loginName = await newLogin();
    for (let round = 0; round < 2; round += 1) {
      await guessWrongly(loginName, freeOf(nameFromAddressLimit) - 1);
      expect(await enter(loginName, password)).toMatchObject({ ok: true });
    }
  });

  it("does not slow another name, nor a right password however often it is used", async () => {
    await guessWrongly(await newLogin(), freeOf(nameFromAddressLimit));
    const loginName = await newLogin();
    for (let time = 0; time < 8; time += 1) expect(await enter(loginName, password)).toMatchObject({ ok: true });
  });

  it("takes no more guesses at once than one after another", async () => {
    const loginName = await newLogin();
    const outcomes = await Promise.all(Array.from({ length: 15 }, () => enter(loginName, "guessed wrongly")));
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === "sign-in-failed")).toHaveLength(freeOf(nameFromAddressLimit));
  });
});

describe("a device on which the person has signed in", () => {
  const known = async () => {
    const person = await newPerson();
    return { ...person, deviceToken: must(await enter(person.loginName, password)).deviceToken };
  };

  it("lets its owner in at once while strangers are slowed, from the same address too", async () => {
    const { loginName, deviceToken } = await known();
    await guessWrongly(loginName, freeOf(nameFromAddressLimit));
    await guessFromEverywhere(loginName, freeOf(nameLimit) - freeOf(nameFromAddressLimit));
    expect(await enter(loginName, password)).toMatchObject({ reason: "sign-in-slowed" });
    expect(await enter(loginName, password, { deviceToken })).toMatchObject({ ok: true });
  });

  it("has a count of its own: who took it cannot guess on", async () => {
    const { loginName, deviceToken } = await known();
    await guessWrongly(loginName, freeOf(ownLimit), { deviceToken });
    expect(await enter(loginName, password, { deviceToken })).toEqual(slowed(30));
    expect(await enter(loginName, password, { address: "203.0.113.2" })).toMatchObject({ ok: true });
  });

  it("is known under a new token after each sign-in, and the old one is worth nothing", async () => {
    const { loginName, deviceToken } = await known();
    const { deviceToken: next } = must(await enter(loginName, password, { deviceToken }));
    expect(next).not.toBe(deviceToken);
    await guessWrongly(loginName, freeOf(nameFromAddressLimit));
    expect(await enter(loginName, password, { deviceToken })).toMatchObject({ reason: "sign-in-slowed" });
    expect(await enter(loginName, password, { deviceToken: next })).toMatchObject({ ok: true });
  });

  it("may be shared, and is known for nobody else", async () => {
    const first = await known();
    const second = await newPerson();
    const { deviceToken } = must(await enter(second.loginName, password, { deviceToken: first.deviceToken }));
    const stranger = await newLogin();
    for (const loginName of [first.loginName, second.loginName, stranger]) await guessWrongly(loginName, freeOf(nameFromAddressLimit));
    expect(await enter(stranger, password, { deviceToken })).toMatchObject({ reason: "sign-in-slowed" });
    const { deviceToken: after } = must(await enter(first.loginName, password, { deviceToken }));
    expect(await enter(second.loginName, password, { deviceToken: after })).toMatchObject({ ok: true });
  });

  it("is forgotten when the password is set anew, when the person is disabled, and after half a year", async () => {
    const [reset, disabled, old] = [await known(), await known(), await known()];
    must(await resetPassword(world.deps(), { personId: reset.personId, password }));
    must(await disableUser(world.deps(), { loginName: disabled.loginName }));
    must(await enableUser(world.deps(), { loginName: disabled.loginName }));
    world.clock.set(new Date(usualInstant.getTime() + DEVICE_DAYS * 86_400_000));
    for (const { loginName, deviceToken } of [reset, disabled, old]) {
      await guessWrongly(loginName, freeOf(nameFromAddressLimit));
      expect(await enter(loginName, password, { deviceToken })).toMatchObject({ reason: "sign-in-slowed" });
    }
  });

  it("is kept as a digest only", async () => {
    const { deviceToken } = await known();
    const rows = await world.ownerSql<{ token_digest: string }[]>`SELECT token_digest FROM known_device`;
    expect(rows.every(({ token_digest: digest }) => /^[0-9a-f]{64}$/.test(digest) && digest !== deviceToken)).toBe(true);
  });
});

describe("an address that guesses at many names", () => {
  async function attempts(address: string, times: number): Promise<void> {
    for (let nth = 0; nth < times; nth += 1) must(await beginAttempt(at(address), { loginName: `${address}-${nth}`, device: null }));
  }

  it("waits after fifty wrong passwords, while others still enter, and goes on slowly afterwards", async () => {
    const loginName = await newLogin();
    await attempts("203.0.113.7", freeOf(addressLimit));
    expect(await enter(loginName, password, { address: "203.0.113.7" })).toEqual(slowed(5));
    expect(await enter(loginName, password, { address: "203.0.113.8" })).toMatchObject({ ok: true });
    later(5);
    expect(await enter(loginName, password, { address: "203.0.113.7" })).toMatchObject({ ok: true });
  });

  it("does not slow the names it goes on trying once it has to wait itself", async () => {
    const loginName = await newLogin();
    await attempts("203.0.113.9", freeOf(addressLimit));
    for (let time = 0; time < 30; time += 1) await enter(loginName, "guessed wrongly", { address: "203.0.113.9" });
    expect(await enter(loginName, password, { address: "203.0.113.10" })).toMatchObject({ ok: true });
  });

  it("leaves nothing behind that tells a name or an address, and nothing old", async () => {
    later(7200);
    await enter("someone", "guessed wrongly", { address: "203.0.113.11" });
    const rows = await world.ownerSql<{ subject: string }[]>`SELECT subject FROM sign_in_attempt`;
    expect(rows.every(({ subject }) => /^[0-9a-f]{64}$/.test(subject))).toBe(true);
    for (let time = 0; time < 30; time += 1) await enter("someone", "guessed wrongly");
    expect(await world.ownerSql`SELECT 1 FROM sign_in_attempt WHERE ends_at <= ${world.clock.now()}`).toHaveLength(0);
  });
});

describe("a flood of sign-ins", () => {
  it("is told when to come again before any password is compared, and a known device still passes", async () => {
    const deps = { ...at(home), actor: publicActor };
    const { loginName } = await newPerson();
    const { deviceToken } = must(await enter(loginName, password));
    for (let time = 0; time < doors["account.signIn"].perAddress; time += 1) must(await admit(deps, "account.signIn"));
    expect(await signIn(deps, { loginName, password, userAgent: null })).toEqual({ ok: false, reason: "too-many-requests", detail: { seconds: "60" } });
    expect(await signIn(deps, { loginName, password, userAgent: null, deviceToken })).toMatchObject({ ok: true });
  });
});

describe("a name that no database could keep", () => {
  it("is simply wrong", async () => {
    expect(await enter("x\u0000", password)).toMatchObject({ ok: false, reason: "sign-in-failed" });
  });
});
