import { roundHalfUp, type Exact } from "./exact";
import type { Money } from "./money";

const WAN = 10_000;
const YI = 100_000_000;
const MILLION = 1_000_000;

/** Yuan with separators and two decimals, "1,234,567.80": what enterprises read. */
export function yuanText(amount: Money): string {
  return grouped(amount.toExact(), 2);
}

/** Ten thousand yuan (万元) with two decimals, half up: what banks read. The unit is the caller's column heading. */
export function wanText(amount: Money): string {
  return grouped(amount.toExact().dividedBy(WAN), 2);
}

/** Hundred million yuan (亿元) with two decimals, half up: what the bureau reads. */
export function yiText(amount: Money): string {
  return grouped(amount.toExact().dividedBy(YI), 2);
}

/** "CNY 123.46 million" above a million, else "CNY 123,456.00": what English pages read. */
export function englishText(amount: Money): string {
  const yuan = amount.toExact();
  const inMillions = yuan.abs().greaterThanOrEqualTo(MILLION);
  return inMillions ? `CNY ${grouped(yuan.dividedBy(MILLION), 2)} million` : `CNY ${grouped(yuan, 2)}`;
}

function grouped(value: Exact, places: number): string {
  const rounded = roundHalfUp(value, places);
  const [whole = "0", fraction] = rounded.abs().toFixed(places).split(".");
  const withCommas = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const sign = rounded.isNegative() && !rounded.isZero() ? "-" : "";
  return fraction === undefined ? `${sign}${withCommas}` : `${sign}${withCommas}.${fraction}`;
}
