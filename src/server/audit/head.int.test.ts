import fs from "node:fs";
import path from "node:path";
import { sm2 } from "sm-crypto-v2";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { headLine, readHeadLine, readHeadText, type Head } from "@/domain/audit/head";
import { keyIdOf, readKey, signHeadText, type AnchorKey } from "@/server/connectors/anchor/key";
import { testWorld, type World } from "@/server/platform/testing/test-world";
import { readAnchors } from "./anchor-service";
import { deliverHeads } from "./delivery-service";
import { findFirstBrokenEntry } from "./repository";
import { signHead } from "./sign-service";
import { anchorPlace, liveDays, writeEntries } from "./testing/anchored-log";
import { asSuperuser, recompute } from "./testing/tampering";
import { verifyAudit } from "./verify-service";

let world: World;
let place: ReturnType<typeof anchorPlace>;
beforeEach(async () => {
  [world, place] = [await testWorld(), anchorPlace()];
});
afterEach(async () => {
  await world.close();
  fs.rmSync(place.folder, { recursive: true, force: true });
});

/** A copy of the file, as somebody outside keeps it. */
function copyOfHeads(change: (lines: string[]) => string[] = (lines) => lines): string {
  const copy = path.join(place.folder, "copy.ndjson");
  fs.writeFileSync(copy, change(readLines()).map((line) => `${line}\n`).join(""));
  return copy;
}
const readLines = () => fs.readFileSync(place.headsFile, "utf8").trimEnd().split("\n");
const verify = (request: Parameters<typeof verifyAudit>[1] = {}, setting = place) => verifyAudit(world.deps(), request, setting);

async function longestChain(): Promise<{ chain: number; length: number }> {
  const [row] = await world.ownerSql<{ chain: number; length: number }[]>`SELECT chain, length::int AS length FROM audit_chain ORDER BY length DESC LIMIT 1`;
  return row ?? { chain: 0, length: 0 };
}

function strangersKey(): AnchorKey {
  const { privateKey, publicKey } = sm2.generateKeyPairHex();
  return { privateKey, publicKey, keyId: keyIdOf(publicKey) };
}

const headOf = (line: string) => readHeadText(readHeadLine(line)?.text ?? "") as Head;

describe("a signed head", () => {
  it("is made once a day, names every chain's length and hash and the head before, and stands in table and file alike", async () => {
    await liveDays(world, place, 3);
    const heads = readLines().map(headOf);
    expect(heads.map(({ number, day }) => [number, day])).toEqual([[1, "2026-07-15"], [2, "2026-07-16"], [3, "2026-07-17"]]);
    expect(heads.map(({ previous }) => previous)).toEqual(["", ...readLines().slice(0, 2).map((line) => readHeadLine(line)?.digest)]);
    expect(heads[0]?.chains).toHaveLength(16);
    const table = await world.db.auditHead.findMany({ orderBy: { number: "asc" } });
    expect(table.map(headLine)).toEqual(readLines());
    expect(await signHead(world.deps(), place)).toMatchObject({ ok: false, reason: "already-signed" });
  });

  it("is one when two processes sign and write at the same moment", async () => {
    await writeEntries(world, 5);
    const both = await Promise.all([signHead(world.deps(), place), signHead(world.deps(), place)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    await Promise.all([deliverHeads(world.deps(), place), deliverHeads(world.deps(), place), deliverHeads(world.deps(), place)]);
    expect(readLines()).toHaveLength(1);
    expect(await verify()).toMatchObject({ ok: true, value: { heads: 1, file: "own" } });
  });

  it("covers the days on which nothing ran, and follows the one before without a gap", async () => {
    await liveDays(world, place, 1);
    world.clock.set(new Date(world.clock.now().getTime() + 5 * 86_400_000));
    expect(await readAnchors(world.deps(), place)).toMatchObject({ overdue: true });
    expect(await signHead(world.deps(), place)).toMatchObject({ ok: true, value: { number: 2 } });
    await deliverHeads(world.deps(), place);
    expect(readLines().map(headOf).map(({ day }) => day)).toEqual(["2026-07-15", "2026-07-20"]);
    expect(await verify({ file: copyOfHeads() })).toMatchObject({ ok: true, value: { heads: 2, behind: 0 } });
    expect(await readAnchors(world.deps(), place)).toMatchObject({ overdue: false, holds: true, places: [{ state: "written", number: 2 }] });
  });

  it("can be added to by the runtime role and not changed, by its owner neither", async () => {
    await liveDays(world, place, 1);
    await expect(world.deps().db.$executeRaw`UPDATE audit_head SET digest = 'x'`).rejects.toThrow(/permission denied/);
    await expect(world.deps().db.$executeRaw`DELETE FROM audit_head`).rejects.toThrow(/permission denied/);
    await expect(world.ownerSql`UPDATE audit_head SET digest = 'x'`).rejects.toThrow(/append-only/);
    await expect(world.ownerSql`DELETE FROM audit_head_delivery`).rejects.toThrow(/append-only/);
  });

  it("is signed with a key that only the owner of the file may read, and that is made once", async () => {
    await liveDays(world, place, 2);
    expect(fs.statSync(place.keyFile).mode & 0o777).toBe(0o600);
    const key = await readKey(place.keyFile);
    expect(readLines().map((line) => readHeadLine(line)?.publicKey)).toEqual([key?.publicKey, key?.publicKey]);
  });
});

describe("a key that cannot be read", () => {
  it("signs nothing until it can, is told, and keeps nobody from checking what was signed", async () => {
    await liveDays(world, place, 1);
    const setting = { ...place, keyFile: place.folder };
    world.clock.set(new Date(world.clock.now().getTime() + 86_400_000));
    expect(await signHead(world.deps(), setting)).toMatchObject({ ok: false, reason: "audit-key-unusable" });
    expect(await readAnchors(world.deps(), setting)).toMatchObject({ keyIsReadable: false, overdue: true, newest: { number: 1 } });
    expect(await verify({}, setting)).toMatchObject({ ok: true, value: { heads: 1 } });
    expect(await signHead(world.deps(), place)).toMatchObject({ ok: true, value: { number: 2 } });
  });

  it("is not replaced by one of our own when its file holds something else", async () => {
    fs.writeFileSync(place.keyFile, "not a key");
    expect(await signHead(world.deps(), place)).toMatchObject({ ok: false, reason: "audit-key-unusable" });
    expect(fs.readFileSync(place.keyFile, "utf8")).toBe("not a key");
  });
});

describe("a place that cannot be written", () => {
  it("is told with its reason, tried again, and brought up to date once it can", async () => {
    const blocked = path.join(place.folder, "disk");
    fs.writeFileSync(blocked, "no folder");
    const setting = { ...place, headsFile: path.join(blocked, "heads.ndjson") };
    await liveDays(world, setting, 1);
    expect(await deliverHeads(world.deps(), setting)).toEqual({ failed: 1 });
    expect(await readAnchors(world.deps(), setting)).toMatchObject({ newest: { number: 1 }, places: [{ kind: "file", state: "failed", number: null }] });
    fs.rmSync(blocked);
    expect(await deliverHeads(world.deps(), setting)).toEqual({ failed: 0 });
    expect(await readAnchors(world.deps(), setting)).toMatchObject({ places: [{ state: "written", failure: null, number: 1 }] });
  });

  it("that took half a line takes the other half, and nothing twice", async () => {
    await liveDays(world, place, 2);
    const whole = fs.readFileSync(place.headsFile, "utf8");
    await liveDays(world, { ...place, headsFile: path.join(place.folder, "elsewhere.ndjson") }, 1);
    // A disk that filled up in the middle of the third line.
    const third = fs.readFileSync(path.join(place.folder, "elsewhere.ndjson"), "utf8").slice(whole.length);
    fs.appendFileSync(place.headsFile, third.slice(0, 200));
    expect(await verify()).toMatchObject({ ok: true, value: { heads: 2, behind: 1 } });
    await deliverHeads(world.deps(), place);
    expect(fs.readFileSync(place.headsFile, "utf8")).toBe(whole + third);
  });

  it("is left as it is when it holds other heads than the table", async () => {
    await liveDays(world, place, 1);
    fs.writeFileSync(place.headsFile, "something else\n");
    await liveDays(world, place, 1);
    expect(fs.readFileSync(place.headsFile, "utf8")).toBe("something else\n");
    expect(await readAnchors(world.deps(), place)).toMatchObject({ places: [{ state: "failed", failure: "differs" }] });
  });
});

describe("the mailbox", () => {
  it("receives every head as a message of its own, once", async () => {
    const setting = { ...place, spool: { folder: path.join(place.folder, "spool"), mail: "auditor@example.org" } };
    await liveDays(world, setting, 2);
    await deliverHeads(world.deps(), setting);
    const names = fs.readdirSync(setting.spool.folder).sort();
    expect(names).toEqual(["audit-head-000001.eml", "audit-head-000002.eml"]);
    const [head, body] = fs.readFileSync(path.join(setting.spool.folder, "audit-head-000002.eml"), "utf8").split("\r\n\r\n");
    expect(head).toContain("To: auditor@example.org");
    expect(Buffer.from(body ?? "", "base64").toString()).toBe(`${readLines()[1]}\n`);
  });
});

describe("a superuser who rewrites the log so that it agrees with itself", () => {
  beforeEach(() => liveDays(world, place, 3));

  const rewrites: [string, (chain: number, length: number) => Promise<unknown>, string][] = [
    ["changes an entry and recomputes its chain", (chain) => asSuperuser(world.ownerSql, async (tx) => {
      await tx`UPDATE audit_entry SET action = 'nothing' WHERE chain = ${chain} AND position = 2`;
      await recompute(tx, chain);
    }), "rewritten"],
    ["cuts the first entries and numbers the rest anew", (chain) => asSuperuser(world.ownerSql, async (tx) => {
      await tx`DELETE FROM audit_entry WHERE chain = ${chain} AND position <= 2`;
      await recompute(tx, chain);
    }), "rewritten"],
    ["cuts the tail and shortens the chain's row", (chain) => asSuperuser(world.ownerSql, async (tx) => {
      await tx`DELETE FROM audit_entry WHERE chain = ${chain} AND position > 2`;
      await recompute(tx, chain);
    }), "shorter"],
    ["takes a chain away altogether", (chain) => asSuperuser(world.ownerSql, async (tx) => {
      await tx`DELETE FROM audit_entry WHERE chain = ${chain}`;
      await tx`DELETE FROM audit_chain WHERE chain = ${chain}`;
    }), "shorter"],
    ["moves a chain's entries to another number", (chain) => asSuperuser(world.ownerSql, async (tx) => {
      await tx`UPDATE audit_entry SET chain = 99 WHERE chain = ${chain}`;
      await tx`UPDATE audit_chain SET chain = 99 WHERE chain = ${chain}`;
      await recompute(tx, 99);
    }), "shorter"],
    ["empties the whole log", () => asSuperuser(world.ownerSql, async (tx) => {
      await tx`DELETE FROM audit_entry`;
      await tx`UPDATE audit_chain SET length = 0, head = ''`;
    }), "shorter"],
  ];

  it.each(rewrites)("is found when he %s", async (_what, rewrite, what) => {
    const { chain, length } = await longestChain();
    const copy = copyOfHeads();
    expect(await verify({ file: copy })).toMatchObject({ ok: true });
    await rewrite(chain, length);
    expect((await findFirstBrokenEntry(world.db)).broken, "the chains alone agree").toBeUndefined();
    const found = await verify({ file: copy });
    expect(found).toMatchObject({ ok: false, reason: "audit-head-broken", detail: { what, chain: expect.stringMatching(/^\d+$/) as string, head: expect.stringMatching(/^[123]$/) as string } });
    expect(await verify(), "also by the installation's own file and table").toMatchObject({ ok: false, reason: "audit-head-broken" });
    expect(await readAnchors(world.deps(), place)).toMatchObject({ holds: false });
  });

  it("is found when a cut chain has grown beyond its old length again", async () => {
    const { chain } = await longestChain();
    await asSuperuser(world.ownerSql, async (tx) => {
      await tx`DELETE FROM audit_entry WHERE chain = ${chain} AND position > 2`;
      await recompute(tx, chain);
    });
    await liveDays(world, place, 6);
    expect(await verify({ file: copyOfHeads() })).toMatchObject({ ok: false, reason: "audit-head-broken", detail: { chain: String(chain), what: expect.stringMatching(/rewritten|shorter/) as string } });
  });

  it("is found when he replaces chain, row and the table's heads, signed with a key of his own, but not the file", async () => {
    const copy = copyOfHeads();
    const { chain } = await longestChain();
    const key = strangersKey();
    await asSuperuser(world.ownerSql, async (tx) => {
      await tx`UPDATE audit_entry SET action = 'nothing' WHERE chain = ${chain} AND position = 1`;
      await recompute(tx, chain);
      let previous = "";
      for (const line of readLines()) {
        const head = headOf(line);
        const ends = await Promise.all(head.chains.map(async (end) => {
          const [entry] = await tx<{ hash: string }[]>`SELECT hash FROM audit_entry WHERE chain = ${end.chain} AND position = ${end.length}`;
          return { ...end, head: entry?.hash ?? "" };
        }));
        const forged = signHeadText({ ...head, previous, chains: ends }, key);
        previous = forged.digest;
        await tx`UPDATE audit_head SET text = ${forged.text}, digest = ${forged.digest}, key_id = ${forged.keyId}, public_key = ${forged.publicKey}, signature = ${forged.signature} WHERE number = ${head.number}`;
      }
    });
    expect(await verify({ file: copy })).toMatchObject({ ok: false, reason: "audit-head-broken", detail: { head: "1", chain: String(chain), what: "rewritten" } });
    expect(await verify()).toMatchObject({ ok: false, reason: "audit-head-broken", detail: { head: "1" } });
    const trusted = (await readKey(place.keyFile))?.publicKey ?? "";
    fs.rmSync(place.headsFile);
    expect(await verify({ keys: [trusted] }), "without any file, by the key").toMatchObject({ ok: false, detail: { head: "1", what: "key" } });
    expect(await verify({ anchors: [{ number: 2, digest: readHeadLine(fs.readFileSync(copy, "utf8").split("\n")[1] ?? "")?.digest.slice(0, 16) ?? "" }] }), "by what a report has printed").toMatchObject({ ok: false, detail: { head: "2", what: "anchor" } });
  });
});
