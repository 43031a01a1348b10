import definitions from "./definitions.json";
import type { IndicatorCode } from "./registry";

/** What is defined: every indicator, and the two figures that are lists by reason and by stage. */
export type DefinedCode = IndicatorCode | "unmet-demand" | "case-funnel";

/** 口径: what a figure means, in words and as a formula, with the unit its stored value has. */
export type Definition = { readonly name: string; readonly definition: string; readonly formula: string; readonly unit: string };

const BY_CODE: Readonly<Record<DefinedCode, Readonly<Record<"zh" | "en", Definition>>>> = definitions;

/** The definition every screen and export prints beside the figure, in the language of the locale; Chinese unless it is English. */
export function definitionOf(code: DefinedCode, locale: string): Definition {
  return BY_CODE[code][locale === "en" ? "en" : "zh"];
}
