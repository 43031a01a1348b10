import { addDays, daysBetween, fromUtcDate, localDateOf, toUtcDate } from "@/domain/calendar/local-date";
import { maskPhone } from "@/domain/masking/masking";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { inTransaction } from "@/server/platform/db/transaction";
import type { Deps } from "@/server/platform/deps";
import { findContact, listFallingDue, listLenders, listUnanswered } from "./repository";

const RADAR_DAYS = 90;

/** The own district's needs that no bank took in time, the longest waiting first; phones masked. */
export async function readUnanswered(deps: Deps) {
  const { districtCode } = deps.actor;
  if (districtCode === undefined) return [];
  return (await listUnanswered(deps.db, districtCode)).map((row) => ({ ...row, contactPhone: maskPhone(row.contactPhone) }));
}

/**
 * The whole phone number behind a masked one, so that the clerk can call: only for a need that waits on the own district's desk,
 * and each look is audited. Refused for any other need.
 */
export function revealContact(deps: Deps, command: { needId: string }): Promise<Outcome<{ contactName: string; contactPhone: string }, "not-found">> {
  return inTransaction<{ contactName: string; contactPhone: string }, "not-found">(deps, async (tx) => {
    const { districtCode } = deps.actor;
    const need = districtCode === undefined ? null : await findContact(tx, { needId: command.needId, districtCode });
    if (need === null) return refuse("not-found");
    await writeAudit(tx, deps, { action: "revealContact", objectKind: "need", objectId: command.needId, uscc: need.uscc, detail: { number: need.number } });
    return accept({ contactName: need.contactName ?? "", contactPhone: need.contactPhone ?? "" });
  });
}

/** Loan notes of the own district that fall due within 90 days, today included. */
export async function readFallingDue(deps: Deps) {
  const { districtCode } = deps.actor;
  if (districtCode === undefined) return [];
  const today = localDateOf(deps.clock.now());
  const rows = await listFallingDue(deps.db, { districtCode, from: toUtcDate(today), until: toUtcDate(addDays(today, RADAR_DAYS)) });
  return rows.map((row) => {
    const maturityOn = fromUtcDate(row.maturityOn);
    return { ...row, maturityOn, daysLeft: daysBetween(today, maturityOn) };
  });
}

/** Institutions a need can be given to, by code. */
export function readLenders(deps: Deps) {
  return listLenders(deps.db);
}
