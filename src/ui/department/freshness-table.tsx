"use client";
import Link from "next/link";
import { Table } from "antd";
import { useLocale, useTranslations } from "next-intl";
import { momentText } from "@/ui/kit/moment";
import { Tag } from "@/ui/kit/tag";
import { countText, passedText, type Freshness } from "./answer";
import style from "./department.module.css";

const tones = { fresh: "success", late: "error", never: "neutral" } as const;

/** One row a category: how current it is against what its cadence promises, how much there is, and how clean it arrives. */
export function FreshnessTable({ rows, loading }: { readonly rows: readonly Freshness[]; readonly loading: boolean }) {
  const t = useTranslations("department.freshness");
  const english = useLocale() === "en";
  return (
    <Table<Freshness>
      rowKey="category" size="middle" loading={loading} dataSource={[...rows]} pagination={false} scroll={{ x: 960 }} locale={{ emptyText: loading ? " " : t("empty") }}
      columns={[
        { title: t("category"), width: 180, render: (_, row) => <strong>{english ? row.en : row.zh}</strong> },
        { title: t("status"), width: 132, render: (_, row) => <Tag tone={tones[row.status]}>{t(row.status)}</Tag> },
        { title: t("cadence"), width: 130, render: (_, row) => t(`cadences.${row.cadence.replaceAll(/\W+/g, "-")}`) },
        { title: t("asOf"), width: 120, render: (_, row) => row.asOf ?? "—" },
        { title: t("received"), width: 150, render: (_, row) => (row.receivedAt === null ? "—" : momentText(row.receivedAt)) },
        { title: t("records"), width: 120, align: "right", className: style.number, render: (_, row) => countText(row.recordCount) },
        { title: t("passed"), width: 120, align: "right", className: style.number, render: (_, row) => passedText(row.deliveries) },
        { title: t("lastRejected"), width: 150, align: "right", className: style.number, render: (_, row) => <LastRejected row={row} /> },
      ]}
    />
  );
}

function LastRejected({ row }: { readonly row: Freshness }) {
  const t = useTranslations("department.freshness");
  if (row.batch === null) return "—";
  if (row.lastRejected === 0) return "0";
  return <Link href={`/department/batches/${row.batch}`}>{t("see", { count: countText(row.lastRejected) })}</Link>;
}
