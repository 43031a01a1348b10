import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { isTest, listFiles, readSources } from "./tree";

const folders = ["src", "deploy", "prisma", "e2e", ".ci"];
const sources = readSources(...folders);
const names = listFiles(...folders);

const allowedAtTop = new Set([
  ...["src", "prisma", "public", "e2e", "docs", "deploy", ".ci"],
  ...["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "THIRD_PARTY_NOTICES.md", "LICENSE"],
  ...["package.json", "package-lock.json", "tsconfig.json", ".env.example", ".gitignore", ".gitattributes", ".npmrc"],
  ...["next.config.mjs", "eslint.config.mjs", "vitest.config.ts", "playwright.config.ts", "prisma.config.ts"],
]);

/** What tools leave behind and git ignores. */
const leftBehind = /^(\.git|node_modules|\.next|\.data|test-results|playwright-report|next-env\.d\.ts|\.env|.*\.tsbuildinfo)$/;

describe("the tree", () => {
  it("has at its top only what the architecture names", () => {
    const others = fs.readdirSync(".").filter((name) => !allowedAtTop.has(name) && !leftBehind.test(name));
    expect(others).toEqual([]);
  });

  it("spells files and folders in kebab-case, but for what Next spells itself", () => {
    const ownSpelling = /^(\[[^\]]+\]|\([a-z-]+\)|_[a-z-]+|zh-CN|migration_lock|\d{14}_[a-z_]+)$/;
    const odd = (part: string) => !/^\.?[a-z0-9]+(-[a-z0-9]+)*$/.test(part) && !ownSpelling.test(part);
    const wrong = names.filter((name) => name.split(path.sep).some((part) => odd(part.replace(/(?<=^[^[.]+)\..*$/, ""))));
    expect(wrong).toEqual([]);
  });

  it("has no place for what has no name", () => {
    const nameless = /^(utils?|helpers?|commons?|misc|shared|lib|managers?|index)$/;
    const wrong = names.filter((name) => name.split(path.sep).some((part) => nameless.test(part.replace(/\..*$/, ""))));
    expect(wrong).toEqual([]);
  });
});

describe("the lock of packages", () => {
  it("names none that nothing asks for: npm never installs such a one, so every start would install anew", () => {
    const { packages } = JSON.parse(fs.readFileSync("package-lock.json", "utf8")) as { packages: Record<string, { extraneous?: boolean }> };
    expect(Object.keys(packages).length).toBeGreaterThan(100);
    expect(Object.keys(packages).filter((name) => packages[name]?.extraneous)).toEqual([]);
  });
});

describe("a file", () => {
  it("fits into three hundred lines, a test into five hundred", () => {
    const long = sources.filter(({ name, lines }) => lines > (isTest(name) ? 500 : 300));
    expect(long.map(({ name, lines }) => `${name}: ${lines}`)).toEqual([]);
  });

  it("is short as a rule: half of them within 60 lines, nine in ten within 160", () => {
    const lengths = sources.filter(({ name }) => /\.tsx?$/.test(name) && !isTest(name)).map(({ lines }) => lines).sort((a, b) => a - b);
    const at = (share: number) => lengths[Math.floor(lengths.length * share)] ?? 0;
    expect({ half: at(0.5) <= 60, nineInTen: at(0.9) <= 160 }).toEqual({ half: true, nineInTen: true });
  });

  // The words are put together here so that this file does not accuse itself.
  it.each([
    ["note to finish later", new RegExp(["TO" + "DO", "FIX" + "ME", "HA" + "CK", "XX" + "X"].map((word) => `\\b${word}\\b`).join("|"))],
    ["test that does not run", /\b(it|test|describe)\.(skip|only|todo|fixme)\b|^\s*(xit|xdescribe|fit|fdescribe)\("/m],
    ["check that is switched off", new RegExp(["eslint" + "-disable", "@ts-" + "ignore", "@ts-" + "nocheck", "@ts-" + "expect-error"].join("|"))],
  ])("holds no %s", (_what, pattern) => {
    expect(sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it("does more than pass other files on", () => {
    const barrel = ({ text }: { text: string }) => {
      const statements = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "").trim();
      return statements !== "" && /^(export\s+(type\s+)?(\*|\{[^}]*\})(\s+as\s+\w+)?\s+from\s+"[^"]+";\s*)+$/.test(statements);
    };
    const wrong = sources.filter(({ name }) => /\.tsx?$/.test(name)).filter(barrel);
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

describe("a test", () => {
  it("asserts something", () => {
    const silent = sources.filter(({ name, text }) => isTest(name) && /\.test\.tsx?$/.test(name) && !/\bexpect\b|\bfc\.assert\b|\bassert/.test(text));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
