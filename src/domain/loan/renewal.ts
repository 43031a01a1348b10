import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { addDays, daysBetween, type LocalDate } from "@/domain/calendar/local-date";

/** 无还本续贷, 借新还旧, 先还后贷. An extension 展期 makes no new loan and is not a kind of renewal. */
export const renewalKinds = ["without_repayment", "new_for_old", "repaid_first"] as const;
export type RenewalKind = (typeof renewalKinds)[number];

const DAYS_TO_LEND_AGAIN = 30;

export interface OldNote {
  readonly maturityOn: LocalDate;
  /** Day on which its principal was repaid in full, null while it is owed. */
  readonly settledOn: LocalDate | null;
  readonly alreadyRenewed: boolean;
}

export type RenewalRefusal = "note-already-renewed" | "renewal-after-maturity" | "renewal-before-repayment" | "renewal-too-late" | "note-already-settled";

/**
 * Decides whether a contract of this day may take the place of an existing loan note: not after its maturity;
 * when it was repaid first, from the day of repayment up to 30 days later. Source: domain, sections 3 and 6.
 */
export function decideRenewal(kind: RenewalKind, note: OldNote, contractedOn: LocalDate): Outcome<true, RenewalRefusal> {
  if (note.alreadyRenewed) return refuse("note-already-renewed");
  if (kind === "repaid_first") return decideRepaidFirst(note, contractedOn);
  if (note.settledOn !== null && note.settledOn < contractedOn) return refuse("note-already-settled", { settledOn: note.settledOn });
  return contractedOn > note.maturityOn ? refuse("renewal-after-maturity", { maturityOn: note.maturityOn }) : accept(true);
}

function decideRepaidFirst(note: OldNote, contractedOn: LocalDate): Outcome<true, RenewalRefusal> {
  if (note.settledOn === null || contractedOn < note.settledOn) return refuse("renewal-before-repayment");
  const latest = addDays(note.settledOn, DAYS_TO_LEND_AGAIN);
  return contractedOn > latest ? refuse("renewal-too-late", { latest }) : accept(true);
}

/** Whether a note belongs on the renewal radar: it falls due within so many days, today included, and is not overdue. */
export function fallsDueWithin(maturityOn: LocalDate, today: LocalDate, days: number): boolean {
  const left = daysBetween(today, maturityOn);
  return left >= 0 && left <= days;
}
