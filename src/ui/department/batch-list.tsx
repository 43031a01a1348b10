"use client";
import Link from "next/link";
import { Checkbox, Select, Table, Tooltip } from "antd";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { parseAsBoolean, parseAsInteger, parseAsStringLiteral, useQueryStates } from "nuqs";
import { categoryCodes, isCategoryCode } from "@/domain/report/category-code";
import { Tag, type Tone } from "@/ui/kit/tag";
import { useTRPC } from "@/ui/shell/trpc";
import { StackedMoment } from "@/ui/staff/stacked-moment";
import { countText, type Batch, type Freshness } from "./answer";
import { useRefusedReason } from "./field-label";
import style from "./department.module.css";

const PAGE_SIZE = 20;
const tones: Readonly<Record<string, Tone>> = { merged: "success", refused: "error", interrupted: "warning", receiving: "info" };
const parsers = { category: parseAsStringLiteral(categoryCodes), rejects: parseAsBoolean.withDefault(false), page: parseAsInteger.withDefault(1) };

/** Every file that came, the newest first; the filters are in the address. */
export function BatchList({ rows }: { readonly rows: readonly Freshness[] }) {
  const t = useTranslations("department.batches");
  const english = useLocale() === "en";
  const trpc = useTRPC();
  const [{ category, rejects, page }, setState] = useQueryStates(parsers, { history: "push", scroll: false });
  const names = new Map<string, string>(rows.map((row) => [row.category, english ? row.en : row.zh]));
  const found = useQuery(trpc.record.batches.queryOptions(
    { page: Math.max(1, page), pageSize: PAGE_SIZE, ...(category === null ? {} : { category }), ...(rejects ? { onlyWithRejects: true } : {}) },
    { placeholderData: keepPreviousData },
  ));
  const counted = (title: string, pick: (batch: Batch) => number) => ({ title, width: 74, align: "right" as const, className: style.number, render: (_: unknown, batch: Batch) => countText(pick(batch)) });
  return (
    <section aria-labelledby="batches">
      <div className={style.head}>
        <h2 id="batches">{t("title")}</h2>
        <div className={style.tools}>
          <Select<string> aria-label={t("category")} className={style.choice} value={category ?? ""} onChange={(value) => void setState({ category: isCategoryCode(value) ? value : null, page: 1 })}
            options={[{ value: "", label: t("all") }, ...rows.map((row) => ({ value: row.category, label: names.get(row.category) }))]} />
          <Checkbox checked={rejects} onChange={(event) => void setState({ rejects: event.target.checked, page: 1 })}>{t("onlyRejects")}</Checkbox>
        </div>
      </div>
      <Table<Batch>
        rowKey="number" size="middle" loading={found.isFetching} dataSource={[...(found.data?.rows ?? [])]} scroll={{ x: 1120 }} locale={{ emptyText: found.data === undefined ? " " : t("empty") }}
        pagination={{ current: page, pageSize: PAGE_SIZE, total: found.data?.total ?? 0, showSizeChanger: false, hideOnSinglePage: true, onChange: (next) => void setState({ page: next }) }}
        columns={[
          { title: t("number"), width: 150, className: style.whole, render: (_, batch) => <Link href={`/department/batches/${batch.number}`}>{batch.number}</Link> },
          { title: t("state"), width: 104, className: style.whole, render: (_, batch) => <StateTag batch={batch} /> },
          { title: t("rejected"), width: 74, align: "right", className: style.number, render: (_, batch) => <span className={batch.rejected > 0 ? style.setAside : undefined}>{countText(batch.rejected)}</span> },
          { title: t("category"), width: 132, render: (_, batch) => names.get(batch.category) ?? batch.category },
          { title: t("file"), minWidth: 240, render: (_, batch) => <span className={style.code}>{batch.fileName}</span> },
          { title: t("received"), width: 104, render: (_, batch) => <StackedMoment at={batch.startedAt} /> },
          counted(t("lines"), (batch) => batch.lines),
          counted(t("accepted"), (batch) => batch.accepted),
          counted(t("unchanged"), (batch) => batch.unchanged),
          counted(t("withdrawn"), (batch) => batch.withdrawn),
        ]}
      />
    </section>
  );
}

/** How far a file came; a refused one says why. */
export function StateTag({ batch }: { readonly batch: Batch }) {
  const states = useTranslations("record.state");
  const why = useRefusedReason(batch.category)(batch.refusedReason, batch.refusedDetail);
  const nothingTaken = batch.state === "merged" && batch.rejected > 0 && batch.rejected === batch.lines;
  const tag = nothingTaken ? <Tag tone="warning">{states("allRejected")}</Tag> : <Tag tone={tones[batch.state] ?? "neutral"}>{states(batch.state)}</Tag>;
  return why === undefined ? tag : <Tooltip title={why}><span tabIndex={0}>{tag}</span></Tooltip>;
}
