import { useLocale, useTranslations } from "next-intl";
import { definitionOf } from "@/domain/statistic/definition";
import { Heading, Page } from "@/ui/kit/layout";
import { momentText } from "@/ui/kit/moment";
import { Table, type Column } from "@/ui/kit/table";
import { FigureGrid, type PublicExtract } from "./figure-grid";
import { figureParts } from "./public-figure";
import style from "./home.module.css";

type Figure = PublicExtract["figures"][number];

/** The public figures, large and then as a table with their definitions. */
export function StatisticsScreen({ extract }: { readonly extract: PublicExtract }) {
  const t = useTranslations("public.statistics");
  const kit = useTranslations("kit");
  const locale = useLocale();
  const cell = (code: Figure["code"], text: string | null) => {
    const { value, unit } = figureParts(code, text, locale);
    if (value === undefined) return "—";
    return <span className={style.whole}>{value}{unit === undefined || unit === "percent" ? "" : " "}{unit === undefined ? "" : kit(`unit.${unit}`)}</span>;
  };
  const columns: Column<Figure>[] = [
    { key: "name", header: t("indicator"), cell: ({ code }) => definitionOf(code, locale).name },
    { key: "thisYear", header: t("thisYear"), numeric: true, cell: (figure) => cell(figure.code, figure.thisYear) },
    { key: "ever", header: t("ever"), numeric: true, cell: (figure) => cell(figure.code, figure.sinceBeginning) },
    { key: "definition", header: t("definition"), wide: true, cell: ({ code }) => definitionOf(code, locale).definition },
  ];
  return (
    <Page title={t("title")} lead={t("lead")} caption={kit("asOf", { time: momentText(extract.asOf) })}>
      <Heading level={2}>{t("thisYear")}</Heading>
      <FigureGrid extract={extract} period="thisYear" />
      <Heading level={2}>{t("ever")}</Heading>
      <FigureGrid extract={extract} period="sinceBeginning" />
      <Table caption={t("tableTitle")} columns={columns} rows={extract.figures} rowKey={({ code }) => code} note={t("note")} />
    </Page>
  );
}
