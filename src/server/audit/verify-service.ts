import type { HeadBreak } from "@/domain/audit/head-sequence";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { readPublicKeys } from "@/server/connectors/anchor/key";
import { anchorSetting, type AnchorSetting } from "@/server/connectors/anchor/setting";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { inTransaction } from "@/server/platform/db/transaction";
import type { Deps } from "@/server/platform/deps";
import { checkHeads, UnreadableHeads, type HeadRequest, type HeadsChecked } from "./head-check";
import { auditLog } from "./log-object";
import { findFirstBrokenEntry, type BrokenEntry } from "./repository";

export interface AuditVerification extends Omit<HeadsChecked, "broken"> {
  readonly entries: number;
}

export type VerifyRefusal = "audit-broken" | "audit-head-broken" | "heads-file-unreadable";
type Verified = Outcome<AuditVerification, VerifyRefusal>;

/**
 * Walks all chains of the audit log and recomputes every hash, then checks the signed heads: what somebody recomputed, or cut off
 * at either end, is consistent in itself but no longer what was vouched for outside of the database. Refused with the first entry
 * whose text, order or presence differs (`chain`, `position`, `what`), or with the first head that does not hold (`head`, `what`,
 * and `chain` and `position` where the log itself differs). That somebody checked, and what came of it, is logged.
 */
export async function verifyAudit(deps: Deps, request: HeadRequest = {}, setting: AnchorSetting = anchorSetting()): Promise<Verified> {
  const { entries, broken } = await findFirstBrokenEntry(deps.db);
  const checked = await readable(() => checkHeads(deps, request, setting));
  if (!checked.ok) return checked;
  const { broken: brokenHead, ...heads } = checked.value;
  const outcome: Verified = broken === undefined && brokenHead === null ? accept({ entries, ...heads }) : refusalOf(broken, brokenHead);
  await logVerification(deps, outcome);
  return outcome;
}

/** The public keys that a file names; refused when it cannot be read or names none. */
export async function readTrustedKeys(file: string): Promise<Outcome<readonly string[], "heads-file-unreadable" | "key-file-without-key">> {
  const keys = await readable(() => readPublicKeys(file));
  return keys.ok && keys.value.length === 0 ? refuse("key-file-without-key", { file }) : keys;
}

/** What a file says, or why the machine does not hand it out. */
async function readable<T>(read: () => Promise<T>): Promise<Outcome<T, "heads-file-unreadable">> {
  try {
    return accept(await read());
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (!(error instanceof UnreadableHeads) && syscall === undefined) throw error;
    return refuse("heads-file-unreadable", { cause: code ?? "" });
  }
}

function refusalOf(entry: BrokenEntry | undefined, head: HeadBreak | null): Verified {
  const ofHead: Record<string, string> = head === null ? {} : { head: String(head.number) };
  if (entry !== undefined) {
    return refuse("audit-broken", { chain: String(entry.chain), position: String(entry.position), what: entry.what, ...ofHead });
  }
  const place: Record<string, string> = head?.chain === undefined ? {} : { chain: String(head.chain), position: String(head.position) };
  return refuse("audit-head-broken", { ...ofHead, ...place, what: head?.what ?? "" });
}

/** A log that was tampered with may not take another entry; what was found about it is told all the same. */
async function logVerification(deps: Deps, outcome: Verified): Promise<void> {
  const found = outcome.ok ? { entries: outcome.value.entries, heads: outcome.value.heads } : { refused: outcome.reason, ...outcome.detail };
  try {
    await inTransaction<null, never>(deps, async (tx) => {
      await writeAudit(tx, deps, { action: "audit.verify", ...auditLog, detail: found });
      return accept(null);
    });
  } catch (error) {
    if (outcome.ok) throw error;
    deps.log.error({ err: error, ...found }, "the check of a broken audit log could not be logged in it");
  }
}
