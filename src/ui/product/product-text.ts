import { englishText, wanText } from "@/domain/money/display";
import { Money } from "@/domain/money/money";
import type { inferRouterOutputs } from "@trpc/server";
import type { useTranslations } from "next-intl";
import type { AppRouter } from "@/server/root";

export type Product = inferRouterOutputs<AppRouter>["product"]["get"];

type Words = ReturnType<typeof useTranslations<"product">>;
type Amounts = Pick<Product, "amountMinYuan" | "amountMaxYuan">;
type Terms = Pick<Product, "termMinMonths" | "termMaxMonths">;

const plain = (yuan: string) => wanText(Money.of(yuan)).replace(/\.00$/, "");

/** Written with spaces at which no line may end: an amount in two lines is read wrong. */
function amountText(locale: string, yuan: string): string {
  return locale === "en" ? englishText(Money.of(yuan)).replace(/\.00(?= |$)/, "").replaceAll(" ", "\u00a0") : plain(yuan);
}

/** The product's amounts, in 万元 for Chinese readers, whole ones without decimals. */
export function amountRange(t: Words, locale: string, product: Amounts): string {
  return t("amountRange", { min: amountText(locale, product.amountMinYuan), max: amountText(locale, product.amountMaxYuan) });
}

/** The product's terms in months. */
export function termRange(t: Words, product: Terms): string {
  const { termMinMonths: min, termMaxMonths: max } = product;
  return min === max ? t("termExact", { months: min }) : t("termRange", { min, max });
}

/** The annual rates in percent, or why there is none. */
export function rateRange(t: Words, product: Product): string {
  if (product.rateMin !== null && product.rateMax !== null) return t("rateRange", { min: product.rateMin, max: product.rateMax });
  return product.institution.kind === "guarantee" ? t("noRate") : "—";
}

/** The distance to the loan prime rate, in basis points, or why there is none. */
export function spreadRange(t: Words, product: Product): string {
  if (product.primeRate === null) return "—";
  return t("spreadRange", { tenor: t(`tenor.${product.primeRate.tenor}`), min: product.spreadMinBp, max: product.spreadMaxBp });
}

/** One condition of the checklist as a sentence the borrower can say yes to. */
export function criterionText(t: Words, locale: string, { code, value }: Product["criteria"][number]): string {
  if (code === "minAnnualRevenueYuan") return t(`criterion.${code}`, { value: amountText(locale, value) });
  if (code === "taxGrades") return t(`criterion.${code}`, { value: value.split(",").join(" / ") });
  if (code === "industrySections") return t(`criterion.${code}`, { value: value.split(",").map((section) => t(`industry.${section}`)).join(t("separator")) });
  return t(`criterion.${code}`, { value });
}
