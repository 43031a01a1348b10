import path from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import { headLine, readHeadLine, readHeadText, type SignedHead } from "@/domain/audit/head";
import { findAccountBreak, findAnchorBreak, findSequenceBreak, firstBreak } from "@/domain/audit/head-sequence";
import type { HeadBreak, HeadRead, PrintedAnchor } from "@/domain/audit/head-sequence";
import { proves, readKey } from "@/server/connectors/anchor/key";
import { readHeadLines } from "@/server/connectors/anchor/heads-file";
import type { AnchorSetting } from "@/server/connectors/anchor/setting";
import type { Deps } from "@/server/platform/deps";
import { findDelivered, findUnheldHead, listHeads, readChainEnds } from "./head-repository";
import { fileName } from "./place";

/** What the heads are checked against besides the log and the table. */
export interface HeadRequest {
  /** A copy that was kept outside, which may be an older one; without it, the file of this installation, if it is there. */
  readonly file?: string | undefined;
  /** The public keys that may have signed; without them, each head's own is taken, and what others than ours have signed is told. */
  readonly keys?: readonly string[] | undefined;
  /** Anchors that reports carry. */
  readonly anchors?: readonly PrintedAnchor[] | undefined;
}

export interface HeadsChecked {
  readonly heads: number;
  /** How many later heads only the table has. */
  readonly behind: number;
  readonly newest: { readonly number: number; readonly day: string; readonly digest: string } | null;
  /** Which account outside of the database was compared; "other-database" when the usual file belongs to another one. */
  readonly file: "copy" | "own" | "other-database" | "none";
  /** Numbers of keys that signed heads and are neither named nor this installation's. */
  readonly foreignKeys: readonly string[];
  readonly broken: HeadBreak | null;
}

const CHECKED_AT_A_TIME = 16;

type Trust = { readonly named: ReadonlySet<string> | null; readonly own: string | null };

/** Reads heads and proves each; a signature takes milliseconds, so other requests get their turn between them. */
async function prove(signed: readonly (SignedHead | null)[], trust: Trust, known: Map<string, boolean>): Promise<HeadRead[]> {
  const read: HeadRead[] = [];
  let ownSigned = false;
  for (const [index, one] of signed.entries()) {
    if (index % CHECKED_AT_A_TIME === 0) await breathe();
    const mark = one === null ? "" : headLine(one);
    const holds = known.get(mark) ?? (one !== null && proves(one));
    known.set(mark, holds);
    const key = one?.publicKey.toLowerCase() ?? "";
    // A new installation goes on with the heads of the one it was restored from; the other way round nobody signs.
    const trusted = trust.named === null ? !ownSigned || key === trust.own : trust.named.has(key);
    ownSigned ||= key === trust.own;
    read.push({ signed: one, head: one === null ? null : readHeadText(one.text), proof: !holds ? "signature" : trusted ? "holds" : "key" });
  }
  return read;
}

/** The heads of an account against the log: only what is proven speaks. */
async function findLogBreak(deps: Deps, heads: readonly HeadRead[]): Promise<HeadBreak | null> {
  const proven = heads.flatMap(({ head, proof }) => (head === null || proof !== "holds" ? [] : [head]));
  const ends = proven.flatMap(({ number, chains }) => chains.map((end) => ({ ...end, number })));
  const unheld = await findUnheldHead(deps.db, ends);
  return unheld === undefined ? null : { ...unheld, position: Number(unheld.position) };
}

/** What a file outside tells, how far it must be complete, and whether a difference is one in any case. */
type Account = { readonly lines: readonly string[]; readonly writtenTo: number; readonly strict: boolean };

/** The account outside: the copy that was named, or this installation's file, complete as far as it is said to be written. */
async function outsideAccount(deps: Deps, { file }: HeadRequest, setting: AnchorSetting): Promise<Account | null> {
  const isOwn = file === undefined || path.resolve(file) === setting.headsFile;
  const writtenTo = isOwn ? ((await findDelivered(deps.db, fileName(setting.headsFile)))?.number ?? 0) : 0;
  const read = await readHeadLines(file ?? setting.headsFile);
  if (read === null) {
    if (file === undefined) return null;
    throw new UnreadableHeads("ENOENT");
  }
  // In our own file the last line may be just being written; in a copy it is as much as there is.
  const lines = isOwn || read.unfinished.trim() === "" ? read.lines : [...read.lines, read.unfinished];
  return { lines, writtenTo, strict: file !== undefined || setting.named };
}

/** The file of heads that was named cannot be read. */
export class UnreadableHeads extends Error {
  constructor(readonly code: string) {
    super(`the file of heads cannot be read: ${code}`);
  }
}

/**
 * Checks every signed head: that heads follow one another and are signed, that file and table tell the same, and that the log
 * still has, at each head's length, the entry with its hash. The account outside is read before the table, and the table before
 * the log, so that what is written meanwhile is nowhere missing. Throws `UnreadableHeads` for a named file that is not there.
 */
export async function checkHeads(deps: Deps, request: HeadRequest, setting: AnchorSetting): Promise<HeadsChecked> {
  const outside = await outsideAccount(deps, request, setting);
  // The key lies where only the server's account may read; whoever checks as somebody else names keys, or is told which signed.
  const own = (await readKey(setting.keyFile).catch(() => null))?.publicKey ?? null;
  const trust: Trust = { named: request.keys === undefined ? null : new Set(request.keys), own };
  const known = new Map<string, boolean>();
  const table = await prove(await listHeads(deps.db), trust, known);
  const file = outside === null ? [] : await prove(outside.lines.map(readHeadLine), trust, known);
  const ofTable = [findSequenceBreak(table), await findLogBreak(deps, table), findAnchorBreak([...table, ...file], request.anchors ?? [])];
  const accounts = { file, table, writtenTo: outside?.writtenTo ?? 0, named: request.file !== undefined };
  const ofFile = outside === null ? [] : await findFileBreaks(deps, accounts);
  // A data folder may serve several databases in turn. Its file then speaks of one of them, and says which.
  const { database } = await readChainEnds(deps.db);
  const elsewhere = outside?.strict === false && firstBreak(ofFile) !== null && file.at(-1)?.head?.database !== database;
  const spoken = elsewhere || file.length === 0 ? table : file;
  const last = spoken.at(-1);
  return {
    heads: spoken.length,
    behind: Math.max(0, table.length - spoken.length),
    newest: last?.head && last.signed ? { number: last.head.number, day: last.head.day, digest: last.signed.digest } : null,
    file: outside === null ? "none" : elsewhere ? "other-database" : request.file === undefined ? "own" : "copy",
    foreignKeys: foreignKeysIn([...table, ...spoken], trust),
    broken: firstBreak(elsewhere ? ofTable : [...ofTable, ...ofFile]),
  };
}

type Heads = readonly HeadRead[];
type Accounts = { readonly file: Heads; readonly table: Heads; readonly writtenTo: number; readonly named: boolean };

async function findFileBreaks(deps: Deps, { file, table, writtenTo, named }: Accounts): Promise<(HeadBreak | null)[]> {
  const empty: HeadBreak | null = named && file.length === 0 ? { number: 1, what: "missing" } : null;
  return [empty, findSequenceBreak(file), findAccountBreak(file, table, writtenTo), await findLogBreak(deps, file)];
}

function foreignKeysIn(heads: readonly HeadRead[], { named, own }: Trust): string[] {
  const signers = heads.flatMap(({ signed }) => (signed === null ? [] : [signed]));
  const foreign = signers.filter(({ publicKey }) => publicKey !== own && named?.has(publicKey.toLowerCase()) !== true);
  return [...new Set(foreign.map(({ keyId }) => keyId))];
}
