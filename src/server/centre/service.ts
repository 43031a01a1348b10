import { addDays, daysBetween, fromUtcDate, localDateOf, toUtcDate, type LocalDate } from "@/domain/calendar/local-date";
import { maskPhone } from "@/domain/masking/masking";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { readContactOfEnterprise } from "@/server/enterprise/contact";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { inTransaction } from "@/server/platform/db/transaction";
import type { Deps } from "@/server/platform/deps";
import { findContact, findNoteDue, listFallingDue, listLenders, listUnanswered } from "./repository";

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

function radarSpan(deps: Deps): { today: LocalDate; from: Date; until: Date } {
  const today = localDateOf(deps.clock.now());
  return { today, from: toUtcDate(today), until: toUtcDate(addDays(today, RADAR_DAYS)) };
}

/** Loan notes of the own district that fall due within 90 days, today included; phones masked. */
export async function readFallingDue(deps: Deps) {
  const { districtCode } = deps.actor;
  if (districtCode === undefined) return [];
  const { today, ...span } = radarSpan(deps);
  const rows = await listFallingDue(deps.db, { districtCode, ...span });
  return rows.map((row) => {
    const maturityOn = fromUtcDate(row.maturityOn);
    return { ...row, contactPhone: maskPhone(row.contactPhone), maturityOn, daysLeft: daysBetween(today, maturityOn) };
  });
}

/**
 * Whom to call about a loan note on the radar of the own district, with the whole number; each look is audited. Refused for any
 * other note.
 */
export function revealNoteContact(deps: Deps, command: { drawdownId: string }): Promise<Outcome<{ contactName: string; contactPhone: string }, "not-found">> {
  return inTransaction<{ contactName: string; contactPhone: string }, "not-found">(deps, async (tx) => {
    const { districtCode } = deps.actor;
    const { from, until } = radarSpan(deps);
    const note = districtCode === undefined ? null : await findNoteDue(tx, { drawdownId: command.drawdownId, districtCode, from, until });
    if (note === null) return refuse("not-found");
    await writeAudit(tx, deps, { action: "revealContact", objectKind: "drawdown", objectId: command.drawdownId, uscc: note.uscc, detail: { number: note.loanNoteNo } });
    return accept(await readContactOfEnterprise(tx, note.uscc));
  });
}

/** Institutions a need can be given to, by code. */
export function readLenders(deps: Deps) {
  return listLenders(deps.db);
}
