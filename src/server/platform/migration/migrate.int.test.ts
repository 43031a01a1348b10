import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { testWorld } from "../testing/test-world";
import { migrate } from "./migrate";
import { readScripts, type Script } from "./script";

const world = await testWorld();
afterAll(() => world.close());

const script = (name: string, sql: string): Script => ({ name, sql, checksum: name });

/** Prisma's own command line, working offline through our stand-in for its engine. */
async function prisma(...words: string[]): Promise<string> {
  const env = { ...process.env, DATABASE_URL: world.url, NO_COLOR: "1" };
  const run = promisify(execFile)("node_modules/.bin/prisma", words, { env });
  const { stdout, stderr } = await run.catch((failure: { stdout: string; stderr: string }) => failure);
  return `${stdout}\n${stderr}`;
}

describe("migrating", () => {
  it("changes nothing the second time", async () => {
    expect(await migrate(world.url)).toEqual({ ok: true, value: [] });
  });

  it("is done once when two start at the same moment", async () => {
    const more = [...readScripts(), script("99990101000000_race", "create table race (id int)")];
    const outcomes = await Promise.all([migrate(world.url, more), migrate(world.url, more)]);
    expect(outcomes.map((outcome) => outcome.ok && outcome.value.length).toSorted()).toEqual([0, 1]);
    await world.ownerSql`drop table race`;
    await world.ownerSql`delete from _prisma_migrations where migration_name like '9999%'`;
  });

  it("leaves nothing behind when a script fails, and says where", async () => {
    const broken = [...readScripts(), script("99990101000000_broken", "create table half (id int);\nselect nonsense from half")];
    await expect(migrate(world.url, broken)).rejects.toThrow(/99990101000000_broken failed: .*nonsense.*line 2/);
    expect(await world.ownerSql`select to_regclass('half') as half`).toEqual([{ half: null }]);
  });

  it("is understood by Prisma's own command line", async () => {
    expect(await prisma("migrate", "status")).toContain("Database schema is up to date");
  });
});

/** What SQL says and the schema language cannot. Every line here has its reason; the list only shrinks. */
const beyondPrisma: string[] = [
  // A meeting and a seat belong to the match session; the institution is only named by them.
  "[*] Changed the `meeting` table",
  "[-] Removed foreign key on columns (institution_id)",
  "[*] Changed the `membership` table",
  "[-] Removed foreign key on columns (branch_id, institution_id)",
  "[*] Changed the `session_bank` table",
  "[-] Removed foreign key on columns (institution_id)",
];

describe("the schema and the migrations", () => {
  it("describe the same tables", async () => {
    const answer = await prisma("migrate", "diff", "--from-config-datasource", "--to-schema", "prisma/schema");
    const changes = answer.split("\n").filter((line) => /^\s*\[[-+*]\]|^ {2}- /.test(line)).map((line) => line.trim());
    expect(changes).toEqual(beyondPrisma);
  });

  it("agree also when Prisma replays the migrations in a database of its own", async () => {
    const replayed = await prisma("migrate", "diff", "--from-migrations", "prisma/migrations", "--to-config-datasource");
    expect(replayed).toContain("No difference detected");
    // Other test files make and drop databases meanwhile; only Prisma's own must be gone.
    expect(await world.ownerSql`select datname from pg_database where datname like 'prisma%'`).toEqual([]);
  });
});
