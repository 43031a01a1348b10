import * as z from "zod";
import { fromUtcDate } from "@/domain/calendar/local-date";
import { drawableAmount } from "@/domain/loan/drawdown-rule";
import { evidenceKinds } from "@/domain/loan/first-loan";
import { Money } from "@/domain/money/money";
import type { FullCase } from "./case-view-repository";
import { rateOf, yuanOf } from "./view";

/** What points to earlier borrowing, as it was stored with the first drawdown: whoever resolves a contradiction looks it up. */
const storedEvidence = z.array(z.object({ kind: z.enum(evidenceKinds), reference: z.string(), on: z.string() }));

type LoanOfCase = NonNullable<FullCase["loan"]>;

/** The loan of a case: limit, notes with their repayments, the first-loan record and the renewed note. */
export function viewLoanOfCase(loan: LoanOfCase) {
  const facts = { approved: Money.of(yuanOf(loan.approvedYuan)), drawn: Money.of(yuanOf(loan.drawnYuan)), repaid: Money.of(yuanOf(loan.repaidYuan)), revolving: loan.revolving };
  return {
    id: loan.id,
    number: loan.number,
    status: loan.status,
    contractNo: loan.contractNo,
    contractedOn: fromUtcDate(loan.contractedOn),
    drawUntil: fromUtcDate(loan.drawUntil),
    approvedYuan: facts.approved.toString(),
    drawnYuan: facts.drawn.toString(),
    repaidYuan: facts.repaid.toString(),
    outstandingYuan: facts.drawn.minus(facts.repaid).toString(),
    remainingYuan: drawableAmount(facts).toString(),
    revolving: loan.revolving,
    annualRate: rateOf(loan.annualRate),
    termMonths: loan.termMonths,
    guaranteeMode: loan.guaranteeMode,
    repaymentMethod: loan.repaymentMethod,
    drawdowns: loan.drawdowns.map(viewNote),
    firstLoan: loan.firstLoan === null ? null : viewFirstLoan(loan.firstLoan),
    renewal: loan.renewal === null ? null : {
      kind: loan.renewal.kind, contractedOn: fromUtcDate(loan.renewal.contractedOn),
      oldLoanNumber: loan.renewal.oldDrawdown.loan.number, oldNoteNo: loan.renewal.oldDrawdown.loanNoteNo,
    },
  };
}

function viewNote(note: LoanOfCase["drawdowns"][number]) {
  return {
    id: note.id,
    loanNoteNo: note.loanNoteNo,
    amountYuan: yuanOf(note.amountYuan),
    repaidYuan: yuanOf(note.repaidYuan),
    outstandingYuan: yuanOf(note.amountYuan.minus(note.repaidYuan)),
    drawnOn: fromUtcDate(note.drawnOn),
    maturityOn: fromUtcDate(note.maturityOn),
    annualRate: rateOf(note.annualRate),
    status: note.status,
    settledOn: note.settledOn === null ? null : fromUtcDate(note.settledOn),
    inclusive: note.inclusive,
    workingDaysToMoney: note.workingDaysToMoney,
    renewedByLoanId: note.renewedBy?.newLoanId ?? null,
    repayments: note.repayments.map(({ id, paidOn, principalYuan, interestYuan }) => ({ id, paidOn: fromUtcDate(paidOn), principalYuan: yuanOf(principalYuan), interestYuan: yuanOf(interestYuan) })),
  };
}

function viewFirstLoan(first: NonNullable<LoanOfCase["firstLoan"]>) {
  const { asserted, scope, computed, contradicted, counted, overrideReason, resolution, resolvedAt } = first;
  const evidence = storedEvidence.parse(first.evidence ?? []);
  return {
    asserted, scope, computed, contradicted, counted, overrideReason, resolution, resolvedAt,
    evidence,
    recordCheckedOn: first.recordCheckedOn === null ? null : fromUtcDate(first.recordCheckedOn),
  };
}
