import { addDays, daysBetween, fromUtcDate, localDateOf, toUtcDate } from "@/domain/calendar/local-date";
import { maskPhone } from "@/domain/masking/masking";
import type { Deps } from "@/server/platform/deps";
import { listFallingDue, listLenders, listUnanswered } from "./repository";

const RADAR_DAYS = 90;

/** The own district's needs that no bank took in time, the longest waiting first; phones masked. */
export async function readUnanswered(deps: Deps) {
  const { districtCode } = deps.actor;
  if (districtCode === undefined) return [];
  return (await listUnanswered(deps.db, districtCode)).map((row) => ({ ...row, contactPhone: maskPhone(row.contactPhone) }));
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
