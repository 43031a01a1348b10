"use client";
import Decimal from "decimal.js";
import { Table, type TableColumnsType } from "antd";
import { useTranslations } from "next-intl";
import type { IndicatorCode } from "@/domain/statistic/registry";
import type { Dashboard } from "./answer";
import { compareFigures, useFigureFormat } from "./figure-format";
import style from "./statistic.module.css";

type Institution = Dashboard["institutions"][number] & { readonly rank: number; readonly share: string };

const COLUMNS = ["disbursed-amount", "disbursed-count", "funded-enterprises", "first-loan-count", "renewal-rate", "average-rate", "time-to-money-median"] as const satisfies readonly IndicatorCode[];

/** Institutions by the money they lent in the period; each is a filter. */
export function LeagueTable({ data, onChoose }: { readonly data: Dashboard; readonly onChoose: (institutionId: string | null) => void }) {
  const t = useTranslations("statistic");
  const { english, headed, column } = useFigureFormat();
  const chosen = data.scope.institutionId;
  const ranked = rank(data);
  const columns: TableColumnsType<Institution> = [
    // On a phone the first figure stands beside the name; what only repeats the order gives way.
    { title: t("table.rank"), dataIndex: "rank", width: 64, responsive: ["sm"], align: "right", className: style.number },
    {
      title: t("table.institution"), key: "institution", width: 220, rowScope: "row",
      render: (_, { id, nameZh, nameEn }) => (
        <button type="button" className={style.linkButton} aria-pressed={chosen === id} aria-label={t("table.select", { name: english ? nameEn : nameZh })}
          onClick={() => onChoose(chosen === id ? null : id)}>{english ? nameEn : nameZh}</button>
      ),
    },
    ...(data.scope.group === "beside" ? [{ title: t("table.kind"), key: "kind", width: 100, render: (_: unknown, { kind }: Institution) => t(`kind.${kind}`) }] : []),
    { title: t("table.share"), key: "share", width: 100, responsive: ["sm"], render: (_, { share }) => <div className={style.barTrack}><span className={style.bar} style={{ inlineSize: `${share}%` }} /><span className="visually-hidden">{share}%</span></div> },
    ...COLUMNS.map((code) => {
      const { scale, cell } = column(code, ranked.map(({ figures }) => figures[code]));
      return {
        title: headed(code, scale), key: code, width: 118, align: "right" as const, className: style.number,
        sorter: (a: Institution, b: Institution) => compareFigures(a.figures[code], b.figures[code]),
        sortDirections: ["descend" as const, "ascend" as const],
        render: (_: unknown, institution: Institution) => cell(institution.figures[code]),
      };
    }),
  ];
  return (
    <Table<Institution> size="small" rowKey="id" columns={columns} dataSource={ranked} className={style.league} scroll={{ x: 64 + 220 + 100 + 118 * COLUMNS.length + (data.scope.group === "beside" ? 100 : 0) }}
      pagination={{ pageSize: 10, showSizeChanger: false, hideOnSinglePage: true }}
      rowClassName={({ id }) => (id === chosen ? style.chosen ?? "" : "")} />
  );
}

function rank(data: Dashboard): Institution[] {
  const amount = (institution: Dashboard["institutions"][number]) => institution.figures["disbursed-amount"];
  const sorted = [...data.institutions].sort((a, b) => compareFigures(amount(b), amount(a)));
  const largest = new Decimal((sorted[0] && amount(sorted[0])) ?? "0");
  return sorted.map((institution, index) => ({
    ...institution,
    rank: index + 1,
    share: largest.isZero() ? "0" : new Decimal(amount(institution) ?? "0").div(largest).times(100).toFixed(1),
  }));
}
