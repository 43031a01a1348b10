import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { POST } from "./route";

const jar = vi.hoisted(() => ({ kept: [] as (readonly [string, string, Readonly<Record<string, unknown>>])[] }));
vi.mock("next/headers", () => ({ cookies: () => Promise.resolve({ set: (...cookie: readonly [string, string, Readonly<Record<string, unknown>>]) => { jar.kept.push(cookie); } }) }));

beforeEach(() => { vi.stubEnv("XINQIAO_PUBLIC_URL", "https://credit.example.org"); });
afterEach(() => { vi.unstubAllEnvs(); jar.kept = []; });

const multipart = "multipart/form-data; boundary=x";
const send = (body: BodyInit | null, type?: string, referer?: string) =>
  POST(new Request("https://asked.example/preference", { method: "POST", body, headers: { ...(type === undefined ? {} : { "content-type": type }), ...(referer === undefined ? {} : { referer }) } }));

describe("a reader's wish", () => {
  it("is kept in a cookie that travels over https only, where the site does, and that no script reads", async () => {
    const answer = await send(new URLSearchParams({ locale: "en", typeSize: "large" }), undefined, "https://credit.example.org/products?term=12");
    expect({ status: answer.status, location: answer.headers.get("location") }).toEqual({ status: 303, location: "/products?term=12" });
    const attributes = { path: "/", maxAge: 31_536_000, sameSite: "lax", httpOnly: true, secure: true };
    expect(jar.kept).toEqual([["xinqiao-locale", "en", attributes], ["xinqiao-type-size", "large", attributes]]);
  });

  it("reaches a demo city without https too", async () => {
    vi.stubEnv("XINQIAO_PUBLIC_URL", "http://localhost:3000");
    await send(new URLSearchParams({ locale: "en" }));
    expect(jar.kept[0]?.[2]).toMatchObject({ secure: false });
  });

  it.each([
    ["nothing", null, undefined],
    ["JSON", "{}", "application/json"],
    ["words", "locale=en", "text/plain"],
    ["a form without a boundary", "x", "multipart/form-data"],
    ["half a form", '--x\r\nContent-Disposition: form-data; name="locale"\r\n\r\nen', multipart],
  ])("is asked for again where %s was sent", async (_, body, type) => {
    expect((await send(body, type)).status).toBe(400);
    expect(jar.kept).toEqual([]);
  });

  it.each([
    ["no wish", "", "application/x-www-form-urlencoded"],
    ["another language", "locale=de", "application/x-www-form-urlencoded"],
    ["a file", '--x\r\nContent-Disposition: form-data; name="locale"; filename="en"\r\n\r\nen\r\n--x--\r\n', multipart],
  ])("is not kept where %s was sent", async (_, body, type) => {
    expect((await send(body, type)).status).toBe(303);
    expect(jar.kept).toEqual([]);
  });

  it.each(["https://evil.example//evil.example/", "https://evil.example/%09/evil.example", "https://evil.example/..//evil.example", "javascript:alert(1)", "//", "\\", ""])("leads to no other site after a page of %j", async (referer) => {
    const answer = await send(new URLSearchParams({ locale: "en" }), undefined, referer);
    expect(answer.headers.get("location")).toBe("/");
  });
});
