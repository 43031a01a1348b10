import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { Deps } from "@/server/platform/deps";
import { findFirstBrokenEntry, listAuditRows, type AuditQuery } from "./repository";

export interface AuditVerification {
  readonly entries: number;
}

/**
 * Walks all chains of the audit log and recomputes every hash. Refused with the first entry whose text, order or presence
 * differs from what was written (`chain`, `position`, `what`).
 */
export async function verifyAudit(deps: Deps): Promise<Outcome<AuditVerification, "audit-broken">> {
  const { entries, broken } = await findFirstBrokenEntry(deps.db);
  if (broken === undefined) return accept({ entries });
  return refuse("audit-broken", { chain: String(broken.chain), position: String(broken.position), what: broken.what });
}

/** Entries of the log for the auditor, newest first; one more than asked for tells whether there is a next page. */
export async function searchAudit(deps: Deps, query: AuditQuery) {
  const rows = await listAuditRows(deps.db, { ...query, limit: query.limit + 1 });
  return { rows: rows.slice(0, query.limit), hasMore: rows.length > query.limit };
}
