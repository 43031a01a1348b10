import Decimal from "decimal.js";
import { useLocale, useTranslations } from "next-intl";

export type AmountUnit = "yuan" | "wan" | "yi";
const places = { yuan: 0, wan: 4, yi: 8 } as const;

/** Yuan as text, in the given unit with two decimals and grouped thousands; rounded half up for showing only. */
export function amountIn(unit: AmountUnit, yuan: string): string {
  const scaled = new Decimal(yuan).div(new Decimal(10).pow(places[unit])).toFixed(2, Decimal.ROUND_HALF_UP);
  return scaled.replace(/\B(?=(\d{3})+(?=\.))/g, ",");
}

/** The bureau's unit: 亿元, or 万元 below one 亿. */
export function bureauUnit(yuan: string): AmountUnit {
  return new Decimal(yuan).abs().gte("1e8") ? "yi" : "wan";
}

/** As English pages read it: CNY 123.46 million, and plain yuan below a million. */
export function amountInEnglish(yuan: string): string {
  const value = new Decimal(yuan);
  if (value.abs().gte("1e6")) return `CNY ${group(value.div("1e6"))} million`;
  return `CNY ${group(value)}`;
}

function group(value: Decimal): string {
  return value.toFixed(2, Decimal.ROUND_HALF_UP).replace(/\B(?=(\d{3})+(?=\.))/g, ",");
}

export interface AmountProps {
  /** Yuan as text, as it comes from the server; null prints a dash. */
  readonly yuan: string | null | undefined;
  /** "enterprise" shows 元 with a 万元 helper, "wan" 万元, "bureau" 亿元 or 万元. */
  readonly look?: "enterprise" | "wan" | "bureau" | "yuan";
}

/** Money on a page in the unit its reader thinks in, unit included. */
export function Amount({ yuan, look = "enterprise" }: AmountProps) {
  const t = useTranslations("kit");
  const english = useLocale() === "en";
  if (yuan === null || yuan === undefined || yuan === "") return <>—</>;
  if (english) return <span style={{ whiteSpace: "nowrap" }}>{look === "yuan" ? `CNY ${amountIn("yuan", yuan)}` : amountInEnglish(yuan)}</span>;
  if (look === "bureau") return <AmountText yuan={yuan} unit={bureauUnit(yuan)} />;
  if (look !== "enterprise") return <AmountText yuan={yuan} unit={look} />;
  const helper = new Decimal(yuan).abs().gte("10000") ? <small>{t("amountHelper", { amount: amountIn("wan", yuan) })}</small> : null;
  return <span><AmountText yuan={yuan} unit="yuan" />{helper}</span>;
}

function AmountText({ yuan, unit }: { readonly yuan: string; readonly unit: AmountUnit }) {
  const t = useTranslations("kit");
  return <span style={{ whiteSpace: "nowrap" }}>{amountIn(unit, yuan)} {t(`unit.${unit}`)}</span>;
}
