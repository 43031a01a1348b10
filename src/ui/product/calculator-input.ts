import { Exact } from "@/domain/money/exact";
import { Money } from "@/domain/money/money";
import { AnnualRate } from "@/domain/rate/annual-rate";

const YUAN_PER_WAN = 10_000;

/** A number as people type it: with thousands marks, spaces, or the wide digits of a Chinese keyboard. */
export function plainNumber(text: string): string {
  return text.normalize("NFKC").replace(/[,\s]/g, "");
}

/** An amount typed in 万元, as money; null unless it is a positive plain number below a trillion yuan. */
export function moneyFromWan(text: string): Money | null {
  const plain = plainNumber(text);
  if (!/^\d{1,8}(\.\d{1,6})?$/.test(plain)) return null;
  const amount = Money.round(new Exact(plain).times(YUAN_PER_WAN));
  return amount.isPositive() ? amount : null;
}

export interface CalculatorForm {
  readonly amountWan: string;
  readonly term: string;
  readonly rate: string;
}

/** What the product lends: amounts in yuan as text, terms in months. */
export interface CalculatorRange {
  readonly amountMinYuan: string;
  readonly amountMaxYuan: string;
  readonly termMinMonths: number;
  readonly termMaxMonths: number;
}

/** A field that cannot be read, or that reads as more or less than the product lends. */
export type CalculatorProblem = "unreadable" | "out-of-range";

export type CalculatorInput =
  | { readonly ok: true; readonly principal: Money; readonly termMonths: number; readonly rate: AnnualRate }
  | { readonly ok: false; readonly problem: { readonly [K in keyof CalculatorForm]?: CalculatorProblem } };

/** Reads the calculator's fields against the product, and names each one that is wrong. */
export function readCalculator(form: CalculatorForm, range: CalculatorRange): CalculatorInput {
  const principal = moneyFromWan(form.amountWan);
  const months = plainNumber(form.term);
  const termMonths = /^\d{1,3}$/.test(months) ? parseInt(months, 10) : null;
  const rate = AnnualRate.parse(plainNumber(form.rate));
  const amountProblem = principal === null ? "unreadable" : isBeyond(principal, range) ? "out-of-range" : undefined;
  const termProblem = termMonths === null ? "unreadable" : termMonths < range.termMinMonths || termMonths > range.termMaxMonths ? "out-of-range" : undefined;
  if (principal !== null && termMonths !== null && rate.ok && amountProblem === undefined && termProblem === undefined) return { ok: true, principal, termMonths, rate: rate.value };
  return { ok: false, problem: { amountWan: amountProblem, term: termProblem, rate: rate.ok ? undefined : "unreadable" } };
}

function isBeyond(principal: Money, { amountMinYuan, amountMaxYuan }: CalculatorRange): boolean {
  return principal.compare(Money.of(amountMinYuan)) < 0 || principal.compare(Money.of(amountMaxYuan)) > 0;
}
