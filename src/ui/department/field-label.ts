"use client";
import { useLocale, useTranslations } from "next-intl";
import { columnsOf } from "@/domain/record/envelope";
import { isCategoryCode } from "@/domain/report/category-code";
import { categories } from "@/domain/report/registry";

/** A field's name as the catalogue has it, in the reader's language; a line that could not be cut into fields has none. */
export function useFieldLabel(category: string): (field: string) => string {
  const t = useTranslations("department.batch");
  const english = useLocale() === "en";
  const fields = isCategoryCode(category) ? columnsOf(categories[category]) : [];
  const labels = new Map(fields.map((field) => [field.name, english ? field.en : field.zh]));
  return (field) => (field === "" ? t("wholeLine") : (labels.get(field) ?? field));
}

/** Why a whole file was refused, its columns by their names in the catalogue; undefined for a reason without words. */
export function useRefusedReason(category: string): (reason: string | null, detail: Readonly<Record<string, string>>) => string | undefined {
  const words = useTranslations("record.refused");
  const labelOf = useFieldLabel(category);
  return (reason, detail) => {
    if (reason === null || !words.has(reason)) return undefined;
    const columns = (detail.columns ?? "").split(", ").map((name) => `${labelOf(name)} (${name})`).join(", ");
    return words(reason, { ...detail, columns });
  };
}
