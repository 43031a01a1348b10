import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { addMonths, type LocalDate } from "@/domain/calendar/local-date";
import { Money } from "@/domain/money/money";

/** What a loan's contract and ledger say before the drawdown. */
export interface LoanLimitFacts {
  readonly approved: Money;
  readonly drawn: Money;
  /** Principal repaid so far. */
  readonly repaid: Money;
  readonly revolving: boolean;
  readonly contractedOn: LocalDate;
  /** Last day of the offer's validity, on which money may still be drawn. */
  readonly drawUntil: LocalDate;
  readonly termMonths: number;
}

export interface DrawdownRequest {
  readonly amount: Money;
  readonly drawnOn: LocalDate;
  readonly today: LocalDate;
}

export interface DrawdownDecision {
  readonly maturityOn: LocalDate;
  /** What may still be drawn afterwards. */
  readonly remaining: Money;
  /** The case becomes `disbursed`, else `partly_disbursed`. */
  readonly event: "draw_fully" | "draw_partly";
}

export type DrawdownRefusal = "amount-not-positive" | "drawdown-in-future" | "drawdown-before-contract" | "drawdown-after-validity" | "limit-exceeded";

/** Principal that may still be drawn: a repaid yuan of a revolving loan may be drawn again, of any other loan not. */
export function drawableAmount(loan: Pick<LoanLimitFacts, "approved" | "drawn" | "repaid" | "revolving">): Money {
  const used = loan.revolving ? loan.drawn.minus(loan.repaid) : loan.drawn;
  return Money.max(Money.zero, loan.approved.minus(used));
}

/**
 * Decides whether a drawdown is within the approval and its dates, and what follows from it.
 * The database repeats the limit under its row lock; this answers first, in words. Source: invariants of the domain, section 3.
 */
export function decideDrawdown(loan: LoanLimitFacts, request: DrawdownRequest): Outcome<DrawdownDecision, DrawdownRefusal> {
  const { amount, drawnOn, today } = request;
  if (!amount.isPositive()) return refuse("amount-not-positive");
  if (drawnOn > today) return refuse("drawdown-in-future", { drawnOn });
  if (drawnOn < loan.contractedOn) return refuse("drawdown-before-contract", { drawnOn, contractedOn: loan.contractedOn });
  if (drawnOn > loan.drawUntil) return refuse("drawdown-after-validity", { drawnOn, drawUntil: loan.drawUntil });
  const drawable = drawableAmount(loan);
  if (amount.exceeds(drawable)) return refuse("limit-exceeded", { drawable: drawable.toString() });
  const remaining = drawable.minus(amount);
  return accept({
    maturityOn: maturityOf(drawnOn, loan.termMonths),
    remaining,
    event: remaining.isZero() ? "draw_fully" : "draw_partly",
  });
}

/** The note falls due on the same day so many months later, or on the last day of a shorter month. */
export function maturityOf(drawnOn: LocalDate, termMonths: number): LocalDate {
  return addMonths(drawnOn, termMonths);
}
