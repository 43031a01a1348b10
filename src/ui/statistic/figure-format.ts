"use client";
import Decimal from "decimal.js";
import { useLocale, useTranslations } from "next-intl";
import type { Change } from "@/domain/statistic/change";
import type { FigureText } from "@/domain/statistic/figure";
import type { Unit } from "@/domain/statistic/indicator";
import { definitionOf } from "@/domain/statistic/definition";
import { INDICATORS, type IndicatorCode } from "@/domain/statistic/registry";
import { amountIn, amountInEnglish, bureauUnit, type AmountUnit } from "@/ui/kit/amount";

const UNKNOWN = "—";
const MILLION = "1e6";

/** Groups thousands of a decimal text; Chinese and English readers write both with commas. */
export function grouped(text: string): string {
  const [whole = "0", fraction] = text.split(".");
  const withCommas = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`;
}

/** How one figure is printed: its name, its value with the unit apart, and its value in a given unit of money. */
export function useFigureFormat() {
  const locale = useLocale();
  const t = useTranslations("statistic");
  const english = locale === "en";

  const nameOf = (code: IndicatorCode) => definitionOf(code, locale).name;
  const money = (yuan: string) => (english ? { text: amountInEnglish(yuan), unit: "" } : { text: amountIn(bureauUnit(yuan), yuan), unit: t(`unit.${bureauUnit(yuan)}`) });
  const print = (unit: Unit, value: FigureText): { text: string; unit: string } => {
    if (value === null) return { text: UNKNOWN, unit: "" };
    return unit === "yuan" ? money(value) : { text: grouped(value), unit: t(value === "1" ? `one.${unit}` : `unit.${unit}`) };
  };
  const joined = ({ text, unit }: { text: string; unit: string }) => (unit === "" ? text : `${text}${english || unit !== "%" ? " " : ""}${unit}`);
  return {
    english,
    nameOf,
    print,
    printed: (code: IndicatorCode, value: FigureText) => print(INDICATORS[code].unit, value),
    inWords: (unit: Unit, value: FigureText) => joined(print(unit, value)),
    // Days are handed over as a number: English says one day, two days.
    changed: ({ unit, value }: Change) => t(`change.${unit}`, { value: unit === "working-day" ? new Decimal(value).abs().toNumber() : grouped(value.replace(/^-/, "")) }),
    column: (code: IndicatorCode, values: readonly FigureText[]) => columnOf(english, INDICATORS[code].unit, values),
    unitName: (scale: ColumnScale) => t(`unit.${scale}`),
    headed: (code: IndicatorCode, scale: ColumnScale) => (english ? `${nameOf(code)} (${t(`unit.${scale}`)})` : `${nameOf(code)}（${t(`unit.${scale}`)}）`),
  };
}

export type ColumnScale = AmountUnit | Exclude<Unit, "yuan"> | "million";

/** One unit for all values of a column, so that they can be compared at a glance; the unit goes into the heading. */
export function columnOf(english: boolean, unit: Unit, values: readonly FigureText[]): { scale: ColumnScale; cell: (value: FigureText) => string } {
  if (unit !== "yuan") return { scale: unit, cell: (value) => (value === null ? UNKNOWN : grouped(value)) };
  if (english) return { scale: "million", cell: (value) => (value === null ? UNKNOWN : grouped(new Decimal(value).div(MILLION).toFixed(2, Decimal.ROUND_HALF_UP))) };
  const largest = values.reduce<string>((most, value) => (value !== null && new Decimal(value).gt(most) ? value : most), "0");
  const scale = bureauUnit(largest);
  return { scale, cell: (value) => (value === null ? UNKNOWN : amountIn(scale, value)) };
}

/** Orders figures as numbers; what is unknown is least. */
export function compareFigures(first: FigureText, second: FigureText): number {
  if (first === null || second === null) return (first === null ? 0 : 1) - (second === null ? 0 : 1);
  return new Decimal(first).comparedTo(second);
}
