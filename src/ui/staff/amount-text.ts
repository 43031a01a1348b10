import { Exact } from "@/domain/money/exact";
import { normaliseAmountText } from "@/domain/money/money-schema";
import { Money } from "@/domain/money/money";

const TEN_THOUSAND = 10_000;

/** 万元 as typed into yuan text; what is no number goes on unchanged, and the server says what is wrong with it. */
export function yuanFromWan(text: string): string {
  const plain = normaliseAmountText(text);
  if (!/^\d{1,12}(\.\d{1,6})?$/.test(plain)) return text;
  return new Exact(plain).times(TEN_THOUSAND).toFixed();
}

/** Yuan as 万元 without separators, to start a field with: 1234500.00 is 123.45. */
export function wanFromYuan(yuan: string): string {
  return Money.of(yuan).toExact().dividedBy(TEN_THOUSAND).toFixed();
}

/** A spread with its sign, as the formula of a rate wants it. */
export function signed(basisPoints: number): string {
  return basisPoints < 0 ? `− ${Math.abs(basisPoints)}` : `+ ${basisPoints}`;
}
