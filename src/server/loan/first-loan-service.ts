import { fromUtcDate, localDateOf } from "@/domain/calendar/local-date";
import { countedAfterResolution, firstLoanScopes, type BorrowingEvidence } from "@/domain/loan/first-loan";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { Deps } from "@/server/platform/deps";
import { inTransaction } from "@/server/platform/db/transaction";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { computeForLoan, tellDecision } from "./first-loan-record";
import { listLedgerEvidence } from "./evidence-repository";
import { hasCounted, markFirstLoanResolved } from "./first-loan-repository";
import { findLoan, lockBorrower, type LoanRow } from "./repository";
import { loanScopeOf } from "./scope";

export interface FirstLoanPreview {
  readonly computed: boolean;
  readonly isRenewal: boolean;
  readonly lenderIsBank: boolean;
  readonly evidence: readonly { readonly kind: BorrowingEvidence["kind"]; readonly on: string }[];
}

/** What the platform would say today about a first loan, before the bank asserts anything; looking is audited. */
export async function previewFirstLoan(deps: Deps, command: { loanId: string }): Promise<Outcome<FirstLoanPreview, "not-found">> {
  const scope = loanScopeOf(deps.actor);
  if (scope === null) return refuse("not-found");
  return inTransaction<FirstLoanPreview, "not-found">(deps, async (tx) => {
    const loan = await findLoan(tx, scope, command.loanId);
    if (loan === null) return refuse("not-found");
    const { computed, earlier } = await computeForLoan(tx, loan, localDateOf(deps.clock.now()));
    await writeAudit(tx, deps, { action: "loan.preview_first_loan", objectKind: "loan", objectId: loan.id, uscc: loan.uscc });
    return accept({ computed, isRenewal: loan.renewal !== null, lenderIsBank: loan.case.institution.kind === "bank", evidence: earlier.map(({ kind, on }) => ({ kind, on })) });
  });
}

export interface ResolveContradiction {
  readonly loanId: string;
  readonly isFirst: boolean;
  /** What was found, in words; it stays with the record. */
  readonly resolution: string;
}

export type ResolutionRefusal = "not-found" | "not-contradicted" | "already-resolved" | "ledger-shows-earlier-loan" | "counted-elsewhere";

/**
 * A named person settles whether a contradicted loan is a first one. A pledge or encumbrance may be explained; an earlier bank loan on
 * the platform's own ledger may not. A loan confirmed as first counts from now on, unless another loan of the enterprise counts.
 */
export async function resolveFirstLoanContradiction(deps: Deps, command: ResolveContradiction): Promise<Outcome<{ counted: boolean }, ResolutionRefusal>> {
  const scope = loanScopeOf(deps.actor);
  const resolvedBy = deps.actor.personId;
  if (scope === null || resolvedBy === null) return refuse("not-found");
  return inTransaction<{ counted: boolean }, ResolutionRefusal>(deps, async (tx) => {
    const found = await findLoan(tx, scope, command.loanId);
    if (found === null) return refuse("not-found");
    await lockBorrower(tx, found.uscc);
    const loan = await findLoan(tx, scope, command.loanId);
    const decided = loan === null ? refuse("not-found") : decide(loan, command.isFirst);
    if (loan === null || !decided.ok) return decided.ok ? refuse("not-found") : decided;
    if (decided.value) {
      const firstDay = loan.drawdowns[0]?.drawnOn;
      const ledger = await listLedgerEvidence(tx, loan);
      if (firstDay !== undefined && ledger.some(({ on }) => on < fromUtcDate(firstDay))) return refuse("ledger-shows-earlier-loan", { number: ledger[0]?.reference ?? "" });
      if (await hasCounted(tx, loan.uscc)) return refuse("counted-elsewhere");
    }
    const facts = { resolvedBy, resolvedAt: deps.clock.now(), resolution: command.resolution, counted: decided.value };
    if ((await markFirstLoanResolved(tx, loan.id, facts)) === 0) return refuse("already-resolved");
    if (decided.value) await tellDecision(tx, loan, true);
    await writeAudit(tx, deps, { action: "loan.resolve_first_loan", objectKind: "loan", objectId: loan.id, uscc: loan.uscc, detail: { isFirst: command.isFirst, counted: decided.value } });
    return accept({ counted: decided.value });
  });
}

function decide(loan: LoanRow, isFirst: boolean): Outcome<boolean, ResolutionRefusal> {
  const { firstLoan } = loan;
  if (firstLoan === null) return refuse("not-contradicted");
  if (firstLoan.resolvedAt !== null) return refuse("already-resolved");
  const scope = firstLoanScopes.find((one) => one === firstLoan.scope) ?? "any_bank";
  return countedAfterResolution({ contradicted: firstLoan.contradicted, scope, lenderIsBank: loan.case.institution.kind === "bank" }, isFirst ? "confirmed_first" : "not_first");
}
