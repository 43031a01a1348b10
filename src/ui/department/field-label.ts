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
