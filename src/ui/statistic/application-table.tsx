"use client";
import { Alert, Table, type TableColumnsType } from "antd";
import { useTranslations } from "next-intl";
import { amountIn } from "@/ui/kit/amount";
import { Tag } from "@/ui/kit/tag";
import { ScrollRegion } from "@/ui/staff/scroll-region";
import type { ApplicationPage, ApplicationRow } from "./answer";
import { PAGE_SIZES, useDistrictNames, type PagedTableProps } from "./paged-table";
import style from "./statistic.module.css";

/** One page of masked applications: the needs that an approval rate counts. */
export function ApplicationTable({ page, current, size, failed, districts, onPage }: PagedTableProps<ApplicationPage>) {
  const t = useTranslations("statistic");
  const districtNames = useDistrictNames(districts);
  if (failed && page === undefined) return <Alert type="error" showIcon title={t("failed")} />;
  const columns: TableColumnsType<ApplicationRow> = [
    { title: t("ledger.publishedOn"), dataIndex: "publishedOn", className: style.day },
    { title: t("ledger.wanted"), key: "amount", align: "right", className: style.number, render: (_, { amountYuan }) => amountIn("wan", amountYuan) },
    { title: t("ledger.approved"), key: "approved", render: (_, { approved }) => <Tag plain tone={approved ? "success" : "neutral"}>{t(approved ? "ledger.yes" : "ledger.no")}</Tag> },
    { title: t("ledger.enterprise"), dataIndex: "enterpriseName" },
    { title: t("ledger.district"), key: "district", render: (_, { districtCode }) => districtNames.get(districtCode) ?? districtCode },
    { title: t("ledger.status"), key: "status", render: (_, { status }) => t(`need.${status}`) },
    { title: t("ledger.number"), dataIndex: "number" },
    { title: t("ledger.uscc"), dataIndex: "uscc" },
  ];
  return (
    <ScrollRegion label={t("ledger.application")}><Table<ApplicationRow> size="small" rowKey="needId" columns={columns} dataSource={page ? [...page.rows] : []} loading={page === undefined} scroll={{ x: "max-content" }}
      locale={{ emptyText: page ? t("ledger.empty") : t("loading") }}
      pagination={{ current, pageSize: size, total: page?.total.rows ?? 0, pageSizeOptions: PAGE_SIZES, showSizeChanger: true, onChange: onPage }} /></ScrollRegion>
  );
}
