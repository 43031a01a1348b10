import { accept } from "@/domain/outcome/outcome";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { inTransaction } from "@/server/platform/db/transaction";
import type { Deps, Tx } from "@/server/platform/deps";
import { auditLog } from "./log-object";
import { hasReadLately, listAuditRows, usccOf, type AuditQuery, type AuditRow } from "./repository";

/** Turning pages and looking at the same list again within this time is one reading. */
const ONE_READING_MINUTES = 10;

/** Reading the log is logged with its words, names included: they are the reader's act. Read by a credit code, it is found with that enterprise's entries. */
async function logReading(tx: Tx, deps: Deps, search: string): Promise<void> {
  const { personId, membershipId } = deps.actor;
  const since = new Date(deps.clock.now().getTime() - ONE_READING_MINUTES * 60_000);
  if (personId !== null && (await hasReadLately(tx, { personId, membershipId, search, since }))) return;
  await writeAudit(tx, deps, { action: "audit.search", ...auditLog, uscc: usccOf(search), detail: { search } });
}

/**
 * Entries of the log for the auditor, newest first; one more than asked for tells whether there is a next page. The reading is
 * logged in the same transaction, once for all pages of one list.
 */
export async function searchAudit(deps: Deps, query: AuditQuery): Promise<{ rows: AuditRow[]; hasMore: boolean }> {
  const read = await inTransaction<AuditRow[], never>(deps, async (tx) => {
    const rows = await listAuditRows(tx, { ...query, limit: query.limit + 1 });
    await logReading(tx, deps, query.search);
    return accept(rows);
  });
  const rows = read.ok ? read.value : [];
  return { rows: rows.slice(0, query.limit), hasMore: rows.length > query.limit };
}
