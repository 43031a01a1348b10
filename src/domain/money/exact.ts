import { Decimal } from "decimal.js";

/**
 * The decimal arithmetic every amount and rate of the domain is computed with.
 * 60 significant digits leave room for an 18-digit amount times a long quotient; halves round up, as the statistics define.
 */
export const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 60 });

export type Exact = Decimal;

/** Places that `toDecimalPlaces` cuts to, rounding half up away from zero. */
export function roundHalfUp(value: Exact, places: number): Exact {
  return value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
}

/** How many of these decimals say something: the zeros at their end do not. Counted from the end, once. */
export function telling(decimals: string): number {
  let count = decimals.length;
  while (count > 0 && decimals.charAt(count - 1) === "0") count -= 1;
  return count;
}
