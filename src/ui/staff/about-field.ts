// Which refusals of a staff form are about one of its fields, so that they are said beside it.

export const aboutSupplement = { "date-in-past": "dueOn" } as const;

export const aboutOffer = { "date-in-past": "validUntil", "rate-not-positive": "spreadBp" } as const;

export const aboutContract = {
  "contract-in-future": "contractedOn",
  "contract-before-acceptance": "contractedOn",
  "contract-after-validity": "contractedOn",
  "contract-no-taken": "contractNo",
} as const;

export const aboutDrawdown = {
  "amount-not-positive": "amountYuan",
  "limit-exceeded": "amountYuan",
  "drawdown-in-future": "drawnOn",
  "drawdown-before-contract": "drawnOn",
  "drawdown-after-validity": "drawnOn",
  "maturity-before-drawdown": "maturityOn",
  "note-no-taken": "loanNoteNo",
  "record-check-missing": "firstLoan.recordCheckedOn",
  "record-check-in-future": "firstLoan.recordCheckedOn",
  "override-reason-missing": "firstLoan.overrideReason",
} as const;

export const aboutRepayment = {
  "repayment-in-future": "paidOn",
  "repayment-before-drawdown": "paidOn",
  "repayment-exceeds-outstanding": "principalYuan",
} as const;

export const aboutExtension = { "maturity-not-later": "newMaturityOn" } as const;

export const aboutSession = { "date-in-past": "heldOn", "ends-after-midnight": "slotCount" } as const;
