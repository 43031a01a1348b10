import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { Deps } from "@/server/platform/deps";
import { findFirstBrokenEntry } from "./repository";

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
