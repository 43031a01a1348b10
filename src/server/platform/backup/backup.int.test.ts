import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import postgres from "postgres";
import { migrate } from "../migration/migrate";
import { testWorld } from "../testing/test-world";
import { backUp } from "./backup";
import { restore } from "./restore";

const source = await testWorld();
const target = await testWorld();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "xinqiao-backup-"));
const file = path.join(folder, "city.gz");

afterAll(async () => {
  await Promise.all([source.close(), target.close()]);
  fs.rmSync(folder, { recursive: true, force: true });
});

// Enough rows that they come faster than they are written: a table that ends while the connection is held must not hold the next one.
beforeAll(async () => {
  await source.ownerSql`
    insert into institution (code, name_zh, name_en, kind, created_at)
    select 'B' || n, E'银行\t' || n || E'\n二行', 'Bank \\ ' || n, 'bank', now() from generate_series(1, 20000) n`;
  await backUp(source.url, file, source.clock.now());
});

const institutions = (world: typeof source) => world.ownerSql`select * from institution order by code`;

describe("a backup", () => {
  it("is refused by a database that has a life of its own", async () => {
    expect(await restore(source.url, file)).toMatchObject({ ok: false, reason: "database-not-empty" });
  });

  it.each([
    ["cut off", (whole: Buffer) => whole.subarray(0, whole.byteLength - 40), /backup-(incomplete|unreadable)/],
    ["not a backup", () => Buffer.from("something else"), /backup-unreadable/],
  ])("that is %s leaves the database as it was", async (_what, spoil, reason) => {
    const spoilt = path.join(folder, "spoilt.gz");
    fs.writeFileSync(spoilt, spoil(fs.readFileSync(file)));
    const outcome = await restore(target.url, spoilt);
    expect(outcome.ok ? "restored" : outcome.reason).toMatch(reason);
    expect(await institutions(target)).toHaveLength(0);
  });

  it("gives every row back as it was, and continues the same log", async () => {
    const outcome = await restore(target.url, file);
    expect(outcome).toMatchObject({ ok: true });
    expect(await institutions(target)).toEqual(await institutions(source));
    const chains = (world: typeof source) => world.ownerSql`select * from audit_chain order by 1`;
    expect(await chains(target)).toEqual(await chains(source));
  });

  it("needs no superuser to be restored: an owner of the tables may, and every trigger and reference stands again", async () => {
    const name = `plain_${process.pid}`;
    const url = new URL(source.url);
    await source.ownerSql.unsafe(`create role ${name} login createrole password 'plain'`);
    await source.ownerSql.unsafe(`grant xinqiao_app to ${name}`);
    await source.ownerSql.unsafe(`create database ${name} owner ${name} template template0`);
    Object.assign(url, { username: name, password: "plain", pathname: `/${name}` });
    await migrate(url.toString());
    const plain = postgres(url.toString(), { max: 1, onnotice: () => undefined });
    const guards = () => plain`
      select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as what from pg_constraint where connamespace = 'public'::regnamespace
      union all select tgrelid::regclass::text, tgname, tgenabled::text from pg_trigger where not tgisinternal order by 1, 2, 3`;
    const before = await guards();
    expect(await restore(url.toString(), file)).toMatchObject({ ok: true });
    expect(await guards()).toEqual(before);
    expect(await plain`select * from institution order by code`).toEqual(await institutions(source));
    await plain.end();
    await source.ownerSql.unsafe(`drop database ${name}`);
    await source.ownerSql.unsafe(`drop role ${name}`);
  });

  it("tells that its file cannot be written, and ends", async () => {
    await expect(backUp(source.url, path.join(folder, "nowhere/city.gz"), source.clock.now())).rejects.toThrow("ENOENT");
  });

  it("made under other migrations is refused by name", async () => {
    const other = await testWorld();
    await other.ownerSql`update _prisma_migrations set checksum = 'other' where migration_name like '%core'`;
    expect(await restore(other.url, file)).toMatchObject({ ok: false, reason: "backup-of-other-version" });
    await other.close();
  });

  it("can be read by nobody else on the machine", () => {
    expect(fs.statSync(file).mode & 0o077).toBe(0);
  });
});
