import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CaseWorld } from "@/server/financing-case/testing/case-world";
import { testWorld } from "../testing/test-world";
import { answerAuth } from "./auth-request";
import { readSessionId } from "./cookie";
import { must } from "@/server/financing-case/testing/walk";
import { hashPassword } from "./password";

const world = await testWorld();
vi.mock("../runtime", () => ({ depsFor: () => world.deps({ personId: null, personName: "", sessionId: null, membershipId: null, role: "public" }) }));
afterAll(() => world.close());

const secret = "a secret of at least thirty-two characters";
const home = "https://credit.example.org";
beforeEach(() => {
  vi.stubEnv("NEXTAUTH_SECRET", secret);
  vi.stubEnv("NEXTAUTH_URL", "");
  vi.stubEnv("XINQIAO_PUBLIC_URL", home);
});
afterEach(() => { vi.unstubAllEnvs(); });

const form = "application/x-www-form-urlencoded";
const ask = (method: string, action: string, { body, type = form, cookie = "", query = "" }: { body?: string; type?: string; cookie?: string; query?: string } = {}) =>
  answerAuth(new Request(`https://asked.example/api/auth/${action}${query}`, { method, headers: { cookie, ...(body === undefined ? {} : { "content-type": type }) }, ...(body === undefined ? {} : { body }) }), action.split("/"));

/** The token of a form, and the cookie that goes with it. */
async function newForm(): Promise<{ csrfToken: string; cookie: string; set: string }> {
  const answer = await ask("GET", "csrf");
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  const [set = ""] = answer.headers.getSetCookie();
  return { csrfToken, set, cookie: set.split(";")[0] ?? "" };
}

async function signIn(fields: Record<string, string> = {}, more: { query?: string; cookie?: string } = {}) {
  const { csrfToken, cookie } = await newForm();
  return ask("POST", "callback/credentials", { body: new URLSearchParams({ csrfToken, loginName: "cookie-reader", password: "the right password", json: "true", ...fields }).toString(), ...more, cookie: `${cookie}; ${more.cookie ?? ""}` });
}

const attributes = (set: string) => set.split(";").slice(1).map((part) => part.trim()).filter((part) => !part.startsWith("Expires=")).toSorted();

describe("signing in", async () => {
  const { officer } = await (await CaseWorld.in(world)).bank();
  await world.db.person.update({ where: { id: officer.personId ?? "" }, data: { loginName: "cookie-reader", passwordHash: must(await hashPassword("the right password")) } });

  it("over https gives cookies that never travel without it, that no script reads and no other site sends", async () => {
    const answer = await signIn();
    const [session = "", device = "", ...others] = answer.headers.getSetCookie();
    expect(device).toMatch(/^xinqiao-device=[\w-]{43}; Path=\/api\/auth; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/);
    expect({ status: answer.status, others, name: session.split("=")[0], attributes: attributes(session) }).toEqual({ status: 200, others: [], name: "__Secure-next-auth.session-token", attributes: ["HttpOnly", "Path=/", "SameSite=Lax", "Secure"] });
    expect(await readSessionId(session.split(";")[0]?.split("=")[1])).toMatch(/^[0-9a-f-]{36}$/);
    const { set } = await newForm();
    expect({ name: set.split("=")[0], attributes: attributes(set) }).toEqual({ name: "__Host-next-auth.csrf-token", attributes: ["HttpOnly", "Path=/", "SameSite=Lax", "Secure"] });
  });

  it("over http on this machine gives cookies that arrive there", async () => {
    vi.stubEnv("XINQIAO_PUBLIC_URL", "http://localhost:3000");
    const [session = ""] = (await signIn()).headers.getSetCookie();
    expect({ name: session.split("=")[0], attributes: attributes(session) }).toEqual({ name: "next-auth.session-token", attributes: ["HttpOnly", "Path=/", "SameSite=Lax"] });
  });

  it.each([
    ["in the form", { callbackUrl: "https://evil.example/" }, {}],
    ["in the query", {}, { query: "?callbackUrl=https://evil.example/" }],
    ["in a cookie", {}, { cookie: "__Secure-next-auth.callback-url=https%3A%2F%2Fevil.example%2F; next-auth.callback-url=https://evil.example/" }],
    ["that is none", { callbackUrl: "/\t/evil.example" }, { cookie: "__Secure-next-auth.callback-url=x", query: "?callbackUrl=x" }],
  ])("leads to no address that a caller names: %s", async (_, fields, more) => {
    const answer = await signIn(fields, more);
    expect({ status: answer.status, body: await answer.json(), kept: answer.headers.getSetCookie().filter((set) => set.includes("evil") || set.includes("callback-url")) }).toEqual({ status: 200, body: { url: home }, kept: [] });
  });

  it.each([
    ["a wrong password", { password: "wrong" }],
    ["a NUL in the name", { loginName: "cookie\0reader" }],
    ["a name without end", { loginName: "x".repeat(10_000) }],
    ["a password without end", { password: "x".repeat(10_000) }],
  ])("is refused, not broken off, with %s", async (_, fields) => {
    const answer = await signIn(fields);
    expect({ status: answer.status, set: answer.headers.getSetCookie() }).toEqual({ status: 401, set: [] });
    expect(await answer.json()).toEqual({ url: expect.stringMatching(/error=CredentialsSignin/) as unknown });
  });
});

describe("a request to the session library", () => {
  it.each([
    ["GET", "callback/credentials", {}, 405],
    ["HEAD", "callback/credentials", {}, 405],
    ["GET", "signout", {}, 405],
    ["POST", "csrf", { body: "x=1" }, 405],
    ["POST", "session", { body: "x=1" }, 405],
    ["POST", "_log", { body: "x=1" }, 404],
    ["GET", "callback/github", {}, 404],
    ["GET", "verify-request", {}, 404],
    ["GET", "constructor", {}, 404],
    ["GET", "\0", {}, 404],
    ["GET", "signin", {}, 303],
    ["GET", "error", { query: "?error=%00" }, 303],
    ["POST", "callback/credentials", {}, 415],
    ["POST", "callback/credentials", { body: "{", type: "application/json" }, 415],
    ["POST", "callback/credentials", { body: '{"callbackUrl":5}', type: "application/json" }, 415],
    ["POST", "signout", { body: "--x", type: "multipart/form-data; boundary=x" }, 415],
    ["POST", "callback/credentials", { body: "" }, 302],
    ["POST", "callback/credentials", { body: "csrfToken=1&csrfToken=2&json=%00" }, 302],
    ["GET", "csrf", { query: "?callbackUrl=x" }, 200],
    ["GET", "session", { cookie: "__Secure-next-auth.callback-url=x; __Secure-next-auth.session-token=x; __Host-next-auth.csrf-token=|" }, 200],
    ["GET", "session", { cookie: "__Secure-next-auth.session-token=%E0%A4%A; =; ;;__Host-next-auth.csrf-token" }, 200],
    ["GET", "providers", {}, 200],
  ] as const)("that means nothing is told so: %s %s %j", async (method, action, sent, status) => {
    const answer = await ask(method, action, sent);
    expect(answer.status).toBe(status);
    expect(new URL(answer.headers.get("location") ?? "/", home).origin).toBe(home);
  });

  it("with a session nobody gave is one of nobody", async () => {
    for (const token of [undefined, "", "x", "a.b.c.d.e", `${"x".repeat(5_000)}.`, "eyJhbGciOiJub25lIn0..a.b.c"]) expect(await readSessionId(token)).toBeNull();
  });
});
