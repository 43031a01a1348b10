"use client";
import { Alert, Table, type TableColumnsType } from "antd";
import { useTranslations } from "next-intl";
import { amountIn } from "@/ui/kit/amount";
import { ScrollRegion } from "@/ui/staff/scroll-region";
import type { UnmetPage, UnmetRow } from "./answer";
import { PAGE_SIZES, useDistrictNames, type PagedTableProps } from "./paged-table";
import style from "./statistic.module.css";

/** One page of masked needs that unmet demand counts, each with its reason and how it stands. */
export function UnmetNeedsTable({ page, current, size, failed, districts, onPage }: PagedTableProps<UnmetPage>) {
  const t = useTranslations("statistic");
  const districtNames = useDistrictNames(districts);
  if (failed && page === undefined) return <Alert type="error" showIcon title={t("failed")} />;
  const columns: TableColumnsType<UnmetRow> = [
    { title: t("ledger.publishedOn"), dataIndex: "publishedOn", className: style.day },
    { title: t("ledger.wanted"), key: "amount", align: "right", className: style.number, render: (_, { amountYuan }) => amountIn("wan", amountYuan) },
    { title: t("unmet.reason"), key: "reason", render: (_, { reason }) => t(`reason.${reason}`) },
    { title: t("unmet.stands"), key: "end", render: (_, { end }) => t(`unmetEnd.${end}`) },
    { title: t("ledger.enterprise"), dataIndex: "enterpriseName" },
    { title: t("ledger.district"), key: "district", render: (_, { districtCode }) => districtNames.get(districtCode) ?? districtCode },
    { title: t("ledger.number"), dataIndex: "number" },
    { title: t("ledger.uscc"), dataIndex: "uscc" },
  ];
  return (
    <ScrollRegion label={t("ledger.unmet")}><Table<UnmetRow> size="small" rowKey="needId" columns={columns} dataSource={page ? [...page.rows] : []} loading={page === undefined} scroll={{ x: "max-content" }}
      locale={{ emptyText: page ? t("ledger.empty") : t("loading") }}
      pagination={{ current, pageSize: size, total: page?.total.rows ?? 0, pageSizeOptions: PAGE_SIZES, showSizeChanger: true, onChange: onPage }} /></ScrollRegion>
  );
}
