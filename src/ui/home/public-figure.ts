import { Exact, roundHalfUp } from "@/domain/money/exact";
import { englishText, wanText, yiText } from "@/domain/money/display";
import { Money } from "@/domain/money/money";
import { INDICATORS, type IndicatorCode } from "@/domain/statistic/registry";

/** A figure as the public reads it: the number, and the key of its unit under `kit.unit`. */
export interface FigureParts {
  readonly value: string | undefined;
  readonly unit: "yi" | "wan" | "item" | "enterprise" | "percent" | "workingDay" | undefined;
}

const YI = Money.of("100000000");

/** Splits a figure into number and unit: 亿元 from one 亿 on, else 万元; rates with two decimals. Null is unknown. */
export function figureParts(code: IndicatorCode, text: string | null, locale: string): FigureParts {
  if (text === null) return { value: undefined, unit: undefined };
  switch (INDICATORS[code].unit) {
    case "yuan":
      return moneyParts(Money.of(text), locale);
    case "item":
      return { value: grouped(text), unit: "item" };
    case "enterprise":
      return { value: grouped(text), unit: "enterprise" };
    case "percent":
      return { value: text, unit: "percent" };
    case "rate":
      return { value: roundHalfUp(new Exact(text), 2).toFixed(2), unit: "percent" };
    case "working-day":
      return { value: text, unit: "workingDay" };
  }
}

function moneyParts(amount: Money, locale: string): FigureParts {
  if (locale === "en") return { value: englishText(amount), unit: undefined };
  return amount.compare(YI) < 0 ? { value: wanText(amount), unit: "wan" } : { value: yiText(amount), unit: "yi" };
}

function grouped(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, ",");
}
