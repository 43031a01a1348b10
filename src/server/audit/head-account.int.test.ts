import fs from "node:fs";
import path from "node:path";
import { sm2 } from "sm-crypto-v2";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { headLine, readHeadLine, readHeadText, type Head } from "@/domain/audit/head";
import { keyIdOf, readKey, signHeadText } from "@/server/connectors/anchor/key";
import { testWorld, type World } from "@/server/platform/testing/test-world";
import { anchorPlace, liveDays } from "./testing/anchored-log";
import { asSuperuser } from "./testing/tampering";
import { readTrustedKeys, verifyAudit } from "./verify-service";

const world = await testWorld();
const place = anchorPlace();
let intact: string;
const lines = () => intact.trimEnd().split("\n");
beforeAll(async () => {
  await liveDays(world, place, 4);
  intact = fs.readFileSync(place.headsFile, "utf8");
});
beforeEach(() => fs.writeFileSync(place.headsFile, intact));
afterAll(async () => {
  await world.close();
  fs.rmSync(place.folder, { recursive: true, force: true });
});

const verify = (request: Parameters<typeof verifyAudit>[1] = {}, setting = place, on: World = world) => verifyAudit(on.deps(), request, setting);

function copyWith(change: (all: string[]) => readonly string[], end = "\n"): string {
  const copy = path.join(place.folder, "copy.ndjson");
  fs.writeFileSync(copy, change(lines()).join("\n") + end);
  return copy;
}

const readAt = (index: number) => readHeadLine(lines()[index] ?? "");
const headAt = (index: number) => readHeadText(readAt(index)?.text ?? "") as Head;

describe("a copy of the heads", () => {
  it.each<[string, (all: string[]) => readonly string[], string | undefined]>([
    ["is whole", (all) => all, undefined],
    ["ends without a line break", (all) => all, ""],
    ["came through a system with other line ends", (all) => all.map((line) => `${line}\r`), undefined],
  ])("passes when it %s", async (_what, change, end) => {
    expect(await verify({ file: copyWith(change, end) })).toMatchObject({ ok: true, value: { heads: 4, behind: 0, file: "copy", newest: { number: 4, day: "2026-07-18" } } });
  });

  it("passes when it is an older one, and says how far behind it is", async () => {
    expect(await verify({ file: copyWith((all) => all.slice(0, 2)) })).toMatchObject({ ok: true, value: { heads: 2, behind: 2 } });
  });

  const forge = (index: number, change: Partial<NonNullable<ReturnType<typeof readHeadLine>>>) => (all: string[]) => {
    const signed = readAt(index);
    return signed === null ? [] : all.with(index, headLine({ ...signed, ...change }));
  };
  it.each<[string, (all: string[]) => readonly string[], { head: string; what: string }]>([
    ["lacks a line", (all) => all.toSpliced(1, 1), { head: "2", what: "missing" }],
    ["lacks the first line", (all) => all.slice(1), { head: "1", what: "missing" }],
    ["has a line twice", (all) => all.toSpliced(1, 0, all[1] ?? ""), { head: "2", what: "duplicated" }],
    ["was cut off within a line", (all) => [...all.slice(0, 3), all[3]?.slice(0, 300) ?? ""], { head: "4", what: "unreadable" }],
    ["is empty", () => [], { head: "1", what: "missing" }],
    ["says something else under the same signature", (all) => all.map((line, index) => (index === 2 ? line.replaceAll(/length\\":\d+/g, 'length\\":1') : line)), { head: "3", what: "signature" }],
    ["names another digest", forge(2, { digest: "0".repeat(64) }), { head: "3", what: "signature" }],
    ["has a signature that is none", forge(2, { signature: "00" }), { head: "3", what: "signature" }],
    ["names a key that is no point of the curve", forge(2, { publicKey: `04${"f".repeat(128)}`, keyId: keyIdOf(`04${"f".repeat(128)}`) }), { head: "3", what: "signature" }],
  ])("is refused when it %s", async (_what, change, found) => {
    expect(await verify({ file: copyWith(change, "") })).toMatchObject({ ok: false, reason: "audit-head-broken", detail: found });
  });

  it("is refused when a head of it was signed anew with a stranger's key", async () => {
    const { privateKey, publicKey } = sm2.generateKeyPairHex();
    const forged = copyWith((all) => all.with(3, headLine(signHeadText(headAt(3), { privateKey, publicKey, keyId: keyIdOf(publicKey) }))));
    expect(await verify({ file: forged })).toMatchObject({ ok: false, detail: { head: "4", what: "key" } });
    expect(await verify({ file: copyWith((all) => all), keys: [publicKey] }), "or when others are trusted").toMatchObject({ ok: false, detail: { head: "1", what: "key" } });
  });

  it("is refused with its name when it cannot be read", async () => {
    expect(await verify({ file: path.join(place.folder, "nowhere") })).toEqual({ ok: false, reason: "heads-file-unreadable", detail: { cause: "ENOENT" } });
    expect(await verify({ file: place.folder })).toMatchObject({ ok: false, detail: { cause: "EISDIR" } });
  });
});

describe("the installation's own file", () => {
  it("is refused when its last line is gone, which a copy might lack by its age", async () => {
    fs.writeFileSync(place.headsFile, `${lines().slice(0, 3).join("\n")}\n`);
    for (const file of [undefined, place.headsFile]) expect(await verify({ file })).toMatchObject({ ok: false, detail: { head: "4", what: "file-missing" } });
  });

  it("may be gone: then the table's heads are checked alone", async () => {
    fs.rmSync(place.headsFile);
    expect(await verify()).toMatchObject({ ok: true, value: { heads: 4, file: "none" } });
  });

  it("of another database that shares the data folder is left aside, unless it was named", async () => {
    const other = await testWorld();
    try {
      expect(await verify({}, { ...place, named: false }, other)).toMatchObject({ ok: true, value: { heads: 0, file: "other-database" } });
      expect(await verify({}, place, other)).toMatchObject({ ok: false, detail: { head: "1" } });
      expect(await verify({ file: copyWith((all) => all) }, { ...place, named: false }, other)).toMatchObject({ ok: false, detail: { head: "1" } });
    } finally {
      await other.close();
    }
  });
});

describe("the table of heads", () => {
  afterEach(() => asSuperuser(world.ownerSql, async (tx) => {
    const signed = readAt(3);
    await tx`DELETE FROM audit_head WHERE number = 4`;
    await tx`INSERT INTO audit_head VALUES (4, ${headAt(3).day}, ${headAt(3).signedAt}, ${signed?.text ?? ""}, ${signed?.digest ?? ""}, ${signed?.keyId ?? ""}, ${signed?.publicKey ?? ""}, ${signed?.signature ?? ""})`;
  }));

  it("is refused when a head is gone from it that the file has", async () => {
    await asSuperuser(world.ownerSql, (tx) => tx`DELETE FROM audit_head WHERE number = 4`);
    expect(await verify({ file: copyWith((all) => all) })).toMatchObject({ ok: false, detail: { head: "4", what: "table-missing" } });
  });

  it("is refused when the same head was signed anew", async () => {
    const key = await readKey(place.keyFile);
    const anew = key === null ? "" : signHeadText(headAt(3), key).signature;
    await asSuperuser(world.ownerSql, (tx) => tx`UPDATE audit_head SET signature = ${anew} WHERE number = 4`);
    expect(await verify({ file: copyWith((all) => all) })).toMatchObject({ ok: false, detail: { head: "4", what: "differs" } });
  });
});

describe("a key", () => {
  it("of the installation is named by a file in any form", async () => {
    const file = path.join(place.folder, "trusted.json");
    const publicKey = (await readKey(place.keyFile))?.publicKey ?? "";
    fs.writeFileSync(file, JSON.stringify({ publicKey, newestHead: 4 }));
    expect(await readTrustedKeys(file)).toEqual({ ok: true, value: [publicKey] });
    expect(await verify({ file: copyWith((all) => all), keys: [publicKey] })).toMatchObject({ ok: true, value: { foreignKeys: [] } });
    fs.writeFileSync(file, "nothing");
    expect(await readTrustedKeys(file)).toMatchObject({ ok: false, reason: "key-file-without-key" });
  });

  it("of the installation that a city was restored from is told, and the heads go on with the new one", async () => {
    const moved = anchorPlace();
    try {
      await liveDays(world, moved, 1);
      expect(await verify({}, moved)).toMatchObject({ ok: true, value: { heads: 5, file: "own", foreignKeys: [readAt(0)?.keyId] } });
    } finally {
      fs.rmSync(moved.folder, { recursive: true, force: true });
    }
  });
});
