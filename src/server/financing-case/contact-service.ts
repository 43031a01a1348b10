import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { Deps } from "@/server/platform/deps";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { actOnCase } from "./act-on-case";
import { findContact } from "./case-view-repository";

/** The whole phone number behind the masked one of a case, so that the officer can call; each look is audited. Refused outside the own cases. */
export function revealContact(deps: Deps, command: { caseId: string }): Promise<Outcome<{ contactName: string; contactPhone: string }, "not-found">> {
  return actOnCase<{ contactName: string; contactPhone: string }, "not-found">(deps, command.caseId, async ({ tx, row }) => {
    const contact = await findContact(tx, row.needId);
    if (contact === null) return refuse("not-found");
    await writeAudit(tx, deps, { action: "revealContact", objectKind: "case", objectId: row.id, uscc: row.uscc, detail: { number: row.number } });
    return accept({ contactName: contact.contactName ?? "", contactPhone: contact.contactPhone ?? "" });
  });
}
