"use client";
import Link from "next/link";
import { Alert, Result, Select, Skeleton, Table } from "antd";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { parseAsInteger, parseAsStringLiteral, useQueryStates } from "nuqs";
import { rejectCodes } from "@/domain/record/field-check";
import { isCategoryCode } from "@/domain/report/category-code";
import { categories } from "@/domain/report/registry";
import { momentText } from "@/ui/kit/moment";
import { useTRPC } from "@/ui/shell/trpc";
import { countText, type Batch, type RejectPage } from "./answer";
import { StateTag } from "./batch-list";
import { useFieldLabel, useRefusedReason } from "./field-label";
import style from "./department.module.css";

const PAGE_SIZE = 20;
const parsers = { code: parseAsStringLiteral(rejectCodes), page: parseAsInteger.withDefault(1) };

/** One file: what became of its lines, the reasons by frequency, and the lines themselves with the field at fault. */
export function BatchScreen({ number }: { readonly number: string }) {
  const t = useTranslations("department");
  const trpc = useTRPC();
  const [{ code, page }] = useQueryStates(parsers);
  const found = useQuery(trpc.record.rejects.queryOptions(
    { batch: number, page: Math.max(1, page), pageSize: PAGE_SIZE, ...(code === null ? {} : { code }) },
    { placeholderData: keepPreviousData, retry: false },
  ));
  if (found.isError) return <Result status="404" title={t("batch.missing")} extra={<Link href="/department">{t("batch.back")}</Link>} />;
  const { data } = found;
  return (
    <div className={style.screen} aria-busy={found.isFetching}>
      <header>
        <Link href="/department" className={style.link}>{t("batch.back")}</Link>
        <h1>{t("batch.title", { number })}</h1>
        {data === undefined ? null : <Facts batch={data.batch} />}
      </header>
      {data === undefined ? <Skeleton active /> : data.batch.rejected > 0 ? <Rejects number={number} page={data} loading={found.isFetching} /> : <NothingSetAside batch={data.batch} />}
    </div>
  );
}

/** No line was set aside: because all are in, or because none was read. */
function NothingSetAside({ batch }: { readonly batch: Batch }) {
  const t = useTranslations("department");
  const why = useRefusedReason(batch.category)(batch.refusedReason, batch.refusedDetail);
  if (batch.state === "merged") return <Alert type="success" showIcon title={t("batch.clean")} />;
  if (batch.state === "receiving") return <Alert type="info" showIcon title={t("batch.receiving")} />;
  return (
    <Alert type={batch.state === "refused" ? "error" : "warning"} showIcon title={t(batch.state === "refused" ? "upload.refused" : "batch.interrupted")}
      description={<>{why === undefined ? null : <>{why}<br /></>}{t("batch.again")} <Link href="/department#upload" className={style.link}>{t("upload.title")}</Link></>} />
  );
}

function Facts({ batch }: { readonly batch: Batch }) {
  const t = useTranslations("department.batches");
  const english = useLocale() === "en";
  const definition = isCategoryCode(batch.category) ? categories[batch.category] : null;
  const counts = (["lines", "accepted", "unchanged", "withdrawn", "rejected", "warned"] as const).map((key) => ({ key, value: countText(batch[key]) }));
  return (
    <>
      <p className={`${style.lead} ${style.facts}`}>
        <span>{definition === null ? batch.category : english ? definition.en : definition.zh} · <span className={style.code}>{batch.fileName}</span> · {momentText(batch.startedAt)}</span> <StateTag batch={batch} />
      </p>
      <dl className={style.figures}>
        {counts.map(({ key, value }) => <div key={key}><dt>{t(key)}</dt><dd className={style.figure}>{value}</dd></div>)}
      </dl>
    </>
  );
}

function Rejects({ number, page, loading }: { readonly number: string; readonly page: RejectPage; readonly loading: boolean }) {
  const t = useTranslations("department.batch");
  const [state, setState] = useQueryStates(parsers, { history: "push", scroll: false });
  const reasonOf = useReason();
  const labelOf = useFieldLabel(page.batch.category);
  const codes = [...new Set(page.reasons.map((reason) => reason.code))];
  return (
    <section aria-labelledby="rejects">
      <div className={style.head}>
        <h2 id="rejects">{t("rejects")}</h2>
        <div className={style.tools}>
          <Select<string> aria-label={t("filter")} className={style.choice} value={state.code ?? ""} onChange={(value) => void setState({ code: rejectCodes.find((code) => code === value) ?? null, page: 1 })}
            options={[{ value: "", label: t("allReasons") }, ...rejectCodes.filter((code) => codes.includes(code)).map((code) => ({ value: code, label: reasonOf(code) }))]} />
          <a href={`/department/batches/${number}/rejects`} className={style.link} download>{t("export")}</a>
        </div>
      </div>
      <p className={style.lead}>{t("lead")}</p>
      <ul className={style.reasons}>
        {page.reasons.slice(0, 6).map(({ field, code, count }) => (
          <li key={`${field} ${code}`}><strong className={style.number}>{countText(count)}</strong> {labelOf(field)} · {reasonOf(code)}</li>
        ))}
      </ul>
      <Table<RejectPage["rows"][number]>
        className={style.rejects} rowKey="line" size="middle" loading={loading} dataSource={[...page.rows]} scroll={{ x: 900 }} locale={{ emptyText: t("empty") }}
        pagination={{ current: state.page, pageSize: PAGE_SIZE, total: page.total, showSizeChanger: false, hideOnSinglePage: true, onChange: (next) => void setState({ page: next }) }}
        columns={[
          { title: t("line"), dataIndex: "line", width: 64, align: "right", className: style.number },
          { title: t("field"), width: 160, render: (_, row) => labelOf(row.field) },
          { title: t("reason"), width: 280, render: (_, row) => reasonOf(row.code) },
          { title: t("raw"), render: (_, row) => <code className={style.raw}>{row.raw}</code> },
        ]}
      />
    </section>
  );
}

function useReason(): (code: string) => string {
  const words = useTranslations("record.reject");
  return (code) => (words.has(code) ? words(code) : code);
}
