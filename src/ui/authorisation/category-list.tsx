import { useLocale, useTranslations } from "next-intl";
import { monthsBackFor, type Purpose } from "@/domain/authorisation/purpose";
import { categories } from "@/domain/report/registry";
import { Table, type Column } from "@/ui/kit/table";
import { categoryText, clustersOf } from "./authorisation";

interface Line {
  readonly code: keyof typeof categories;
  readonly section: string;
}

/** Categories with their department and how far back they reach, to read and not to choose. */
export function CategoryList({ codes, purpose, monthsBack }: { readonly codes: readonly string[]; readonly purpose: string; readonly monthsBack: number }) {
  const t = useTranslations("authorisation");
  const section = useTranslations("category.section");
  const locale = useLocale();
  const lines: Line[] = clustersOf(codes).flatMap((cluster) => cluster.codes.map((code) => ({ code, section: section(cluster.section) })));
  const columns: Column<Line>[] = [
    { key: "name", header: t("column.category"), cell: ({ code }) => categoryText(locale, code).name },
    { key: "section", header: t("column.section"), cell: (line) => line.section },
    { key: "department", header: t("column.department"), cell: ({ code }) => categoryText(locale, code).department },
    {
      key: "range", header: t("column.range"),
      cell: ({ code }) => {
        const shown = categories[code].reportWindowMonths;
        return shown === null ? t("wholeRange") : t("monthsBack", { months: Math.min(shown, monthsBackFor(purpose as Purpose, monthsBack, code)) });
      },
    },
  ];
  return <Table caption={t("categories", { count: lines.length })} columns={columns} rows={lines} rowKey={({ code }) => code} />;
}
