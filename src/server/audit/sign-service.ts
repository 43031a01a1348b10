import { readHeadText } from "@/domain/audit/head";
import { addDays, localDateOf } from "@/domain/calendar/local-date";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { keptKey, signHeadText, type AnchorKey } from "@/server/connectors/anchor/key";
import { anchorSetting, type AnchorSetting } from "@/server/connectors/anchor/setting";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { inTransaction } from "@/server/platform/db/transaction";
import type { Deps } from "@/server/platform/deps";
import { findNewestHead, findUnheldHead, insertHead, readChainEnds } from "./head-repository";
import { auditLog } from "./log-object";

export interface SignedNumber {
  readonly number: number;
  readonly digest: string;
}

export type SignRefusal = "already-signed" | "audit-key-unusable";

/** A key that can neither be read nor made is for the machine's administrator; the next run tries again. */
async function keyOrNull(deps: Deps, { keyFile }: AnchorSetting): Promise<AnchorKey | null> {
  try {
    return await keptKey(keyFile);
  } catch (error) {
    deps.log.error({ err: error, keyFile }, "the key of the audit heads cannot be used; no head was signed");
    return null;
  }
}

/**
 * Signs the head of the day that has last ended in Shanghai: each chain's length and last hash, and the digest of the head before.
 * Days on which nothing ran are covered by the next head, because a head vouches for the whole log up to its signing. Refused
 * when that day has its head already, and when there is no key to sign with. The key is read, and the text signed, before the transaction.
 */
export async function signHead(deps: Deps, setting: AnchorSetting = anchorSetting()): Promise<Outcome<SignedNumber, SignRefusal>> {
  const now = deps.clock.now();
  const day = addDays(localDateOf(now), -1);
  const before = await findNewestHead(deps.db);
  if (before !== null && before.day >= day) return refuse("already-signed");
  const key = await keyOrNull(deps, setting);
  if (key === null) return refuse("audit-key-unusable");
  const { database, chains } = await readChainEnds(deps.db);
  const number = (before?.number ?? 0) + 1;
  const previous = before?.digest ?? "";
  const signed = signHeadText({ version: 1, number, day, signedAt: now.toISOString(), database, previous, chains: [...chains] }, key);
  return inTransaction<SignedNumber, SignRefusal>(deps, async (tx) => {
    if (!(await insertHead(tx, { ...signed, number, day, signedAt: now }))) return refuse("already-signed");
    await writeAudit(tx, deps, { action: "audit.sign", ...auditLog, detail: { number, digest: signed.digest } });
    return accept({ number, digest: signed.digest });
  });
}

/**
 * Whether the log still has what the newest head vouches for: one look into each chain. A head goes on being signed when it does
 * not, because what is written from then on deserves an anchor too; the log of the machine says it aloud.
 */
export async function newestHeadHolds(deps: Deps): Promise<boolean> {
  const newest = await findNewestHead(deps.db);
  if (newest === null) return true;
  const head = readHeadText(newest.text);
  const { number } = newest;
  const unheld = head === null ? undefined : await findUnheldHead(deps.db, head.chains.map((end) => ({ ...end, number })));
  if (head !== null && unheld === undefined) return true;
  deps.log.error({ head: number, chain: unheld?.chain, what: unheld?.what ?? "unreadable" }, "the audit log is not what its newest head vouches for");
  return false;
}
