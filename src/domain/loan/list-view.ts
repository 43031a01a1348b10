/** What the loans list shows: falling due in 90 days, living, overdue or worse, ended, first loans to verify, everything. */
export const loanViews = ["falling-due", "live", "overdue", "ended", "contradicted", "all"] as const;
export type LoanView = (typeof loanViews)[number];

/** What may happen to a loan note besides payments, renewals and extensions. */
export const noteEvents = ["mark_overdue", "mark_non_performing", "cure", "write_off", "compensate"] as const;
export type NoteEventName = (typeof noteEvents)[number];
