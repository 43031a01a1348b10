import Decimal from "decimal.js";
import type { FigureText } from "@/domain/statistic/figure";

/** From light to dark; neighbours differ enough to be told apart, and the white border keeps them so. */
export const SHADES = ["#dbe8ff", "#a9c8fa", "#6fa3f0", "#2f6fd6", "#0a3f94"] as const;
export const NO_DATA_SHADE = "#eef1f5";

export type Class = { readonly shade: string; readonly least: string; readonly most: string };

/** Puts the known values into at most five classes of about equally many districts; equal values share a class. */
export function classesOf(values: readonly FigureText[]): Class[] {
  const known = values.filter((value) => value !== null).sort((a, b) => new Decimal(a).comparedTo(b));
  const size = Math.ceil(known.length / SHADES.length);
  const classes: Class[] = [];
  for (let start = 0; start < known.length; ) {
    let end = Math.min(start + size, known.length);
    while (end < known.length && known[end] === known[end - 1]) end += 1;
    classes.push({ shade: SHADES[classes.length] ?? SHADES[SHADES.length - 1] ?? NO_DATA_SHADE, least: known[start] ?? "0", most: known[end - 1] ?? "0" });
    start = end;
  }
  return classes;
}

/** The shade of a value among the classes. */
export function shadeOf(classes: readonly Class[], value: FigureText): string {
  if (value === null) return NO_DATA_SHADE;
  return classes.find(({ most }) => new Decimal(value).lte(most))?.shade ?? NO_DATA_SHADE;
}
