import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { publicUrl, readEnvironment } from "./env";
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

  it("builds links without a double slash", () => {
    process.env.XINQIAO_PUBLIC_URL = "https://example.org/";
    expect(publicUrl()).toBe("https://example.org");
    delete process.env.XINQIAO_PUBLIC_URL;
  });
});
