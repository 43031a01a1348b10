import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { testWorld, type World } from "@/server/platform/testing/test-world";

const world = await testWorld();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "xinqiao-cli-"));
afterAll(async () => {
  await world.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Runs the command as a shell would, on one database; the answer is what it printed and how it ended. */
async function xinqiao(on: World, words: readonly string[], input = "", settings: Readonly<Record<string, string>> = {}) {
  const env = { ...process.env, DATABASE_URL: on.url, DATABASE_APP_URL: "", INIT_CWD: folder, LOG_LEVEL: "error", ...settings };
  const child = spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...words], { env });
  child.stdin.end(input);
  const [answer, messages] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const code = child.exitCode ?? (await new Promise<number | null>((resolve) => child.once("exit", resolve)));
  return { code, answer: answer === "" ? undefined : (JSON.parse(answer) as Record<string, unknown>), messages };
}

const bank = [
  ...["institution", "create", "--code", "T01", "--kind", "bank", "--name-zh", "测试银行", "--name-en", "Test Bank"],
  ...["--branch-zh", "总行", "--branch-en", "Head office", "--district", "130102"],
];
const operator = ["user", "create", "--login", "first", "--name", "张三", "--role", "platform.operator"];

describe("the command line", () => {
  it.each([
    ["no verb", []],
    ["an unknown verb", ["fly"]],
    ["an unknown action", ["user", "promote"]],
    ["an unknown option", ["user", "create", "--age", "7"]],
    ["a missing option", ["user", "create", "--login", "x"]],
    ["a role nobody has", ["user", "create", "--login", "x", "--name", "x", "--role", "king"]],
    ["one word too many", ["audit", "verify", "now"]],
  ])("answers %s with 2 and how it is called, and prints nothing", async (_what, words) => {
    const { code, answer, messages } = await xinqiao(world, words);
    expect({ code, answer, helps: messages.includes("npm run -s xinqiao -- ") }).toEqual({ code: 2, answer: undefined, helps: true });
  });

  it("makes the first operator of a new database, and tells the password it made once", async () => {
    const { code, answer } = await xinqiao(world, operator);
    expect(code).toBe(0);
    expect(answer).toMatchObject({ login: "first", role: "platform.operator", password: expect.stringMatching(/^.{16}$/) as string });
  });

  it("refuses a login name that is taken with 1 and the reason", async () => {
    expect(await xinqiao(world, operator)).toMatchObject({ code: 1, answer: { refused: "login-name-taken" } });
  });

  it("takes a password from standard input, never from a word that others could read", async () => {
    const words = ["user", "create", "--login", "second", "--name", "李四", "--role", "platform.auditor", "--password-stdin"];
    const { code, answer } = await xinqiao(world, words, "a long enough secret\n");
    expect({ code, told: answer !== undefined && "password" in answer }).toEqual({ code: 0, told: false });
  });

  it("enters an institution in a database that had no district yet, once", async () => {
    expect(await xinqiao(world, bank)).toMatchObject({ code: 0, answer: { code: "T01" } });
    expect(await xinqiao(world, bank)).toMatchObject({ code: 1, answer: { refused: "code-taken" } });
  });

  it("disables a person, and has none to disable the second time", async () => {
    expect(await xinqiao(world, ["user", "disable", "--login", "second"])).toMatchObject({ code: 0 });
    expect(await xinqiao(world, ["user", "disable", "--login", "second"])).toMatchObject({ code: 1, answer: { refused: "not-found" } });
  });

  it("carries the city into another database by backup and restore, with a log that still holds", async () => {
    const other = await testWorld();
    expect(await xinqiao(world, ["backup", "city.gz"])).toMatchObject({ code: 0 });
    expect(await xinqiao(other, ["restore", "city.gz"])).toMatchObject({ code: 0 });
    expect(await xinqiao(other, ["audit", "verify"])).toMatchObject({ code: 0, answer: { broken: null } });
    expect(await xinqiao(other, ["restore", "city.gz"])).toMatchObject({ code: 1, answer: { refused: "database-not-empty" } });
    await other.close();
  });

  it("refuses to write a backup where there is no folder", async () => {
    expect(await xinqiao(world, ["backup", "nowhere/city.gz"])).toMatchObject({ code: 1, answer: { refused: "file-not-writable", cause: "ENOENT" } });
  });

  it("makes no steward of a department that no category belongs to", async () => {
    const words = ["user", "create", "--login", "third", "--name", "王五", "--role", "department.steward", "--department", "没有的局"];
    expect(await xinqiao(world, words)).toMatchObject({ code: 1, answer: { refused: "department-unknown" } });
  });

  it("names a setting that makes no sense, and answers 2", async () => {
    const { code, answer, messages } = await xinqiao({ ...world, url: "mysql://somewhere/x" }, ["audit", "verify"]);
    expect({ code, answer, named: messages.includes("DATABASE_URL"), stack: messages.includes("    at ") }).toEqual({ code: 2, answer: undefined, named: true, stack: false });
  });

  it.each([
    ["no public address", {}, /XINQIAO_PUBLIC_URL is needed/],
    ["one over http", { XINQIAO_PUBLIC_URL: "http://credit.example.org" }, /must begin with https/],
    ["one with a path", { XINQIAO_PUBLIC_URL: "https://credit.example.org/app" }, /XINQIAO_PUBLIC_URL/],
  ])("does not serve with a database of one's own and %s, and says so", async (_, settings, words) => {
    const { code, messages } = await xinqiao(world, ["serve"], "", settings);
    expect({ code, messages }).toEqual({ code: 2, messages: expect.stringMatching(words) as unknown });
  });

  it("says in a word that the database cannot be reached", async () => {
    const nowhere = { ...world, url: world.url.replace(/:\d+\//, ":1/") };
    expect(await xinqiao(nowhere, ["audit", "verify"])).toMatchObject({ code: 1, answer: { refused: "database-unreachable", cause: "ECONNREFUSED" } });
    const stranger = { ...world, url: world.url.replace(/:[^:@]+@/, ":guess@") };
    expect(await xinqiao(stranger, ["audit", "verify"])).toMatchObject({ code: 1, answer: { refused: "database-unreachable", cause: "28P01" } });
  });

  it("finds an entry of the log that was changed behind its back", async () => {
    await world.ownerSql.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await sql`update audit_entry set action = 'nothing' where action = 'createInstitution'`;
    });
    expect(await xinqiao(world, ["audit", "verify"])).toMatchObject({ code: 1, answer: { refused: "audit-broken" } });
  });
});
