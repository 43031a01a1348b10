import type { Actor } from "@/server/platform/access/actor";
import type { Prisma } from "@/server/platform/db/generated/client";
import { casesIn, scopeOf, type CaseScope } from "@/server/financing-case/scope";

/** Loans are seen through their case: a bank's (an officer's branch), an enterprise's own, all of them by jobs. */
export type LoanScope = CaseScope;

/** The scope of the person who acts, or null. */
export function loanScopeOf(actor: Actor): LoanScope | null {
  return scopeOf(actor);
}

/** The scope as a condition on loans. */
export function loansIn(scope: LoanScope): Prisma.LoanWhereInput {
  return { case: casesIn(scope) };
}

/** The scope as a condition on loan notes. */
export function notesIn(scope: LoanScope): Prisma.DrawdownWhereInput {
  return { loan: loansIn(scope) };
}
