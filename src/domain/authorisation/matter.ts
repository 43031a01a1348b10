import { openCaseStates, type CaseState } from "@/domain/financing-case/lifecycle";
import { isLiveLoan, type LoanState } from "@/domain/loan/lifecycle";
import type { Purpose } from "./purpose";

/** What a consent serves, as it stands; null where the consent names none. */
export interface Matter {
  readonly caseState: CaseState | null;
  readonly loanState: LoanState | null;
}

/**
 * Whether what a consent serves still goes on. Monitoring lives with its loan; any other consent that names no loan lives with its
 * case, so that nobody reads about an application that was rejected, withdrawn or paid out. Source: domain, section 4 ("for one
 * case", "only while the loan lives"). The database's `consent_matter_lives` says the same.
 */
export function matterLives(purpose: Purpose, { caseState, loanState }: Matter): boolean {
  if (purpose === "P3") return loanState !== null && (loanState === "contracted" || isLiveLoan(loanState));
  return loanState !== null || caseState === null || openCaseStates.some((state) => state === caseState);
}
