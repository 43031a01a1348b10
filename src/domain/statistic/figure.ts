import type { Exact } from "@/domain/money/exact";
import type { Unit } from "./indicator";
import type { Reading } from "./reading";
import { INDICATOR_CODES, INDICATORS, type IndicatorCode } from "./registry";

/** Exact decimal text as JSON carries it, with the decimals of its unit; null is unknown, which is not zero. */
export type FigureText = string | null;
export type Figures = Readonly<Record<IndicatorCode, FigureText>>;

/** Decimals a stored figure has: money to the fen, shares 2, rates 4, counts and days none (domain §6). */
const PLACES = { yuan: 2, item: 0, enterprise: 0, percent: 2, rate: 4, "working-day": 0 } as const satisfies Record<Unit, number>;

/** All figures of one scope and window. */
export function figuresOf(reading: Reading): Figures {
  const entries = INDICATOR_CODES.map((code) => [code, figureText(INDICATORS[code].unit, INDICATORS[code].compute(reading))]);
  return Object.fromEntries(entries) as Record<IndicatorCode, FigureText>;
}

/** Writes an exact value with the decimals of its unit. */
export function figureText(unit: Unit, value: Exact | null): FigureText {
  return value === null ? null : value.toFixed(PLACES[unit]);
}
