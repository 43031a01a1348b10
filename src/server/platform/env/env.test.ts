import fs from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { isServedSecurely, publicUrl, readEnvironment } from "./env";
import { environmentSchema } from "./schema";

/** Settings that the runtime itself sets; nobody writes them into a file. */
const setByRuntime = new Set(["NODE_ENV"]);

describe("the environment", () => {
  it("is described by .env.example, setting by setting", () => {
    const example = fs.readFileSync(".env.example", "utf8");
    const named = [...example.matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map((match) => match[1]);
    const read = Object.keys(environmentSchema.shape).filter((name) => !setByRuntime.has(name));
    expect(named.toSorted()).toEqual(read.toSorted());
  });

  it("works with nothing set", () => {
    expect(readEnvironment({})).toMatchObject({ PORT: 3000, XINQIAO_DATA: ".data", XINQIAO_DEMO: false });
  });

  it("treats an empty value as not set", () => {
    expect(readEnvironment({ PORT: "", DATABASE_URL: "" })).toEqual(readEnvironment({}));
  });

  it.each([
    ["PORT", "70000"],
    ["PORT", "0"],
    ["DATABASE_URL", "mysql://localhost/x"],
    ["NEXTAUTH_SECRET", "short"],
    ["XINQIAO_DEMO", "maybe"],
  ])("refuses %s=%s by name", (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(name);
  });
});

const ownDatabase = { DATABASE_URL: "postgresql://localhost/x" };

describe("the public address", () => {
  it("of the demo city is the machine's own, never the one that the server listens on", () => {
    expect(publicUrl({ HOST: "0.0.0.0", PORT: "3200" })).toBe("http://localhost:3200");
    expect(publicUrl({ ...ownDatabase, XINQIAO_DEMO: "1" })).toBe("http://localhost:3000");
    expect(publicUrl({ XINQIAO_PUBLIC_URL: "http://demo.example.org:8080" })).toBe("http://demo.example.org:8080");
  });

  it("has to be set where the database is one's own", () => {
    expect(() => publicUrl(ownDatabase)).toThrow(/XINQIAO_PUBLIC_URL is needed/);
    expect(publicUrl({ ...ownDatabase, XINQIAO_PUBLIC_URL: "https://credit.example.org" })).toBe("https://credit.example.org");
  });

  it("stands without a slash at its end, in the spelling of browsers", () => {
    expect(publicUrl({ XINQIAO_PUBLIC_URL: "HTTPS://Credit.Example.org:443/" })).toBe("https://credit.example.org");
  });

  it.each(["http://credit.example.org", "http://10.0.0.8", "http://localhost.example.org", "http://127.0.0.1.example.org"])("is https where others than this machine use it: not %s", (address) => {
    expect(() => publicUrl({ ...ownDatabase, XINQIAO_PUBLIC_URL: address })).toThrow(/must begin with https/);
  });

  it.each(["http://localhost:3000", "http://credit.localhost", "http://127.0.0.1:8080", "http://[::1]:8080"])("may be http on this machine: %s", (address) => {
    expect(publicUrl({ ...ownDatabase, XINQIAO_PUBLIC_URL: address })).toBe(address);
  });

  it.each([
    "credit.example.org", "//credit.example.org", "ftp://credit.example.org", "javascript:alert(1)", "https://", "https://credit.example.org/app", "https://credit.example.org?x", "https://credit.example.org#x",
    "https://user@credit.example.org", "https://user:word@credit.example.org", "http://0.0.0.0:3000", "http://[::]:3000",
  ])("is nothing but scheme, host and port: not %s", (address) => {
    expect(() => publicUrl({ XINQIAO_PUBLIC_URL: address })).toThrow("XINQIAO_PUBLIC_URL");
  });

  it("decides whether cookies are for https only", () => {
    vi.stubEnv("XINQIAO_PUBLIC_URL", "https://credit.example.org");
    expect(isServedSecurely()).toBe(true);
    vi.stubEnv("XINQIAO_PUBLIC_URL", "http://localhost:3000");
    expect(isServedSecurely()).toBe(false);
    vi.unstubAllEnvs();
  });
});
