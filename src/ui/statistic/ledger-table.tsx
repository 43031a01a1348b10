"use client";
import { Alert, Table, type TableColumnsType } from "antd";
import { useTranslations } from "next-intl";
import { amountIn } from "@/ui/kit/amount";
import { Tag } from "@/ui/kit/tag";
import { ScrollRegion } from "@/ui/staff/scroll-region";
import type { DistrictLine, LedgerPage, LedgerRow } from "./answer";
import { useFigureFormat } from "./figure-format";
import { PAGE_SIZES, useDistrictNames, type PagedTableProps } from "./paged-table";
import style from "./statistic.module.css";

/** One page of masked drawdowns, by the day they were drawn or fall due; the server keeps what is hidden. */
export function LedgerTable({ page, current, size, failed, districts, byMaturity, onPage }: PagedTableProps<LedgerPage> & { readonly byMaturity: boolean }) {
  const t = useTranslations("statistic");
  const columns = useColumns(districts, byMaturity);
  if (failed && page === undefined) return <Alert type="error" showIcon title={t("failed")} />;
  return (
    <ScrollRegion label={t("ledger.title")}><Table<LedgerRow> size="small" rowKey="drawdownId" columns={columns} dataSource={page ? [...page.rows] : []} loading={page === undefined} scroll={{ x: "max-content" }}
      locale={{ emptyText: page ? t("ledger.empty") : t("loading") }}
      pagination={{ current, pageSize: size, total: page?.total.rows ?? 0, pageSizeOptions: PAGE_SIZES, showSizeChanger: true, onChange: onPage }} /></ScrollRegion>
  );
}

function useColumns(districts: readonly DistrictLine[], byMaturity: boolean): TableColumnsType<LedgerRow> {
  const t = useTranslations("statistic");
  const { english } = useFigureFormat();
  const districtNames = useDistrictNames(districts);
  const number = { align: "right" as const, className: style.number };
  const drawn = { title: t("ledger.drawnOn"), dataIndex: "drawnOn", className: style.day };
  const matures = { title: t("ledger.maturityOn"), dataIndex: "maturityOn", className: style.day };
  return [
    // The day that orders the rows opens them.
    byMaturity ? matures : drawn,
    // What the figures are made of stands where a phone shows it without moving the table.
    { title: t("ledger.amount"), key: "amount", ...number, render: (_, { amountYuan }) => amountIn("wan", amountYuan) },
    { title: t("ledger.rate"), dataIndex: "annualRatePercent", ...number },
    { title: t("ledger.enterprise"), dataIndex: "enterpriseName" },
    { title: t("ledger.district"), key: "district", render: (_, { districtCode }) => districtNames.get(districtCode) ?? districtCode },
    { title: t("ledger.institution"), key: "institution", render: (_, row) => (english ? row.institutionEn : row.institutionZh) },
    { title: t("ledger.guarantee"), key: "guarantee", render: (_, { guaranteeMode }) => t(`guarantee.${guaranteeMode}`) },
    byMaturity ? drawn : matures,
    { title: t("ledger.status"), key: "status", render: (_, { status }) => t(`loan.${status}`) },
    { title: t("ledger.days"), key: "days", ...number, render: (_, { workingDaysToMoney }) => workingDaysToMoney ?? "—" },
    {
      title: t("ledger.flags"), key: "flags",
      render: (_, { firstLoan, renewal, inclusive }) => (
        <span className={style.flags}>
          {firstLoan ? <Tag plain tone="info">{t("ledger.yesFirst")}</Tag> : null}
          {renewal ? <Tag plain>{t(`renewal.${renewal}`)}</Tag> : null}
          {inclusive ? <Tag plain>{t("ledger.yesInclusive")}</Tag> : null}
        </span>
      ),
    },
    { title: t("ledger.uscc"), dataIndex: "uscc" },
    { title: t("ledger.note"), dataIndex: "loanNoteNo" },
  ];
}
