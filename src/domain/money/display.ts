import { roundHalfUp, type Exact } from "./exact";
import type { Money } from "./money";

const WAN = 10_000;
const YI = 100_000_000;
const MILLION = 1_000_000;

/** Yuan with separators and two decimals, "1,234,567.80": what enterprises read. */
export function yuanText(amount: Money): string {
  return grouped(amount.toExact());
}

/** Ten thousand yuan (万元) with two decimals, half up: what banks read. The unit is the caller's column heading. */
export function wanText(amount: Money): string {
  return grouped(amount.toExact().dividedBy(WAN));
}

/** Hundred million yuan (亿元) with two decimals, half up: what the bureau reads. */
export function yiText(amount: Money): string {
  return grouped(amount.toExact().dividedBy(YI));
}

/** "CNY 123.46 million" above a million, else "CNY 123,456.00": what English pages read. */
export function englishText(amount: Money): string {
  const yuan = amount.toExact();
  const inMillions = yuan.abs().greaterThanOrEqualTo(MILLION);
  return inMillions ? `CNY ${grouped(yuan.dividedBy(MILLION))} million` : `CNY ${grouped(yuan)}`;
}

/** Two decimals, and commas between groups of three digits before the point; what rounds to nothing has no sign. */
function grouped(value: Exact): string {
  return roundHalfUp(value, 2).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ",");
}
