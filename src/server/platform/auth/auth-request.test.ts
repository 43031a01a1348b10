import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { cleanAuthRequest } from "./auth-request";

const form = "application/x-www-form-urlencoded";
const post = (action: string, body: string, headers: Record<string, string> = {}) => new NextRequest(`http://localhost/api/auth/${action}`, { method: "POST", body, headers: { "content-type": form, ...headers } });
const get = (action: string, headers: Record<string, string> = {}) => new NextRequest(`http://localhost/api/auth/${action}`, { headers });

async function refused(request: NextRequest): Promise<number | "handed on"> {
  const answer = await cleanAuthRequest(request);
  return answer instanceof NextRequest ? "handed on" : answer.status;
}

async function handedOn(request: NextRequest): Promise<NextRequest> {
  const answer = await cleanAuthRequest(request);
  if (!(answer instanceof NextRequest)) throw new Error(`answered with ${answer.status}`);
  return answer;
}

describe("a request to the session library", () => {
  it.each([
    ["the log of its errors", post("_log", "level=error&code=x"), 404],
    ["an action it does not know", get("constructor"), 404],
    ["another provider", post("callback/other", ""), 404],
    ["JSON", post("callback/credentials", '{"callbackUrl":{}}', { "content-type": "application/json" }), 415],
    ["no kind of content", post("signout", "", { "content-type": "" }), 415],
    ["a form beyond its bound", post("callback/credentials", `password=${"x".repeat(20_000)}`), 413],
    ["a cookie that is no address", get("session", { cookie: "next-auth.callback-url=x" }), 400],
    ["a cookie that is half an address", get("session", { cookie: "next-auth.callback-url=http%3A%2F%2F%5B" }), 400],
  ])("is refused for %s", async (_, request, status) => {
    expect(await refused(request)).toBe(status);
  });

  it.each([["csrf"], ["providers"], ["session"], ["signin"], ["error?error=AccessDenied"]])("is handed on for %s", async (action) => {
    expect(await refused(get(action))).toBe("handed on");
  });

  it("brings of a form what the form of ours has, and of a text no more than is ever kept", async () => {
    const sent = new URLSearchParams({ csrfToken: "t", loginName: "a", password: "x".repeat(5000), json: "true", role: "platform.operator" });
    const { body } = await handedOn(post("callback/credentials", sent.toString()));
    const read = Object.fromEntries(new URLSearchParams(await new Response(body).text()));
    expect(read).toEqual({ csrfToken: "t", loginName: "a", password: "x".repeat(500), json: "true" });
  });

  it.each([
    ["/bank?x=1", "/bank?x=1"],
    ["http://localhost/enterprise", "/enterprise"],
    ["https://elsewhere.example/gone", "/gone"],
    ["//elsewhere.example//gone", "/gone"],
    ["/\\elsewhere.example", "/"],
    ["http://[", null],
    ["javascript:alert(1)", "/alert(1)"],
    ["/a\r\nset-cookie: x=1", "/aset-cookie:%20x=1"],
  ])("goes on afterwards to a page of ours: %s", async (wanted, path) => {
    const { nextUrl } = await handedOn(get(`signin?callbackUrl=${encodeURIComponent(wanted)}`));
    expect(nextUrl.searchParams.get("callbackUrl")).toBe(path);
  });

  it("names an error only by a word", async () => {
    expect((await handedOn(get("error?error=Access%0d%0aDenied"))).nextUrl.search).toBe("");
    expect((await handedOn(get("error?error=AccessDenied"))).nextUrl.search).toBe("?error=AccessDenied");
  });

  it("takes a cookie away that would keep it from working", async () => {
    const answer = await cleanAuthRequest(get("session", { cookie: "__Secure-next-auth.callback-url=http%3A%2F%2F%5B" }));
    expect(answer.headers.get("set-cookie")).toBe("__Secure-next-auth.callback-url=; Path=/; Max-Age=0; Secure");
  });
});
