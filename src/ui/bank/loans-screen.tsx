"use client";
import Link from "next/link";
import { Alert, Button, Empty, Input, Segmented, Table, Tag, type TableColumnsType } from "antd";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { daysBetween, localDate } from "@/domain/calendar/local-date";
import { loanViews } from "@/domain/loan/list-view";
import { amountIn } from "@/ui/kit/amount";
import { shortRate } from "@/ui/need/rate-text";
import { useTRPC } from "@/ui/shell/trpc";
import type { NoteItem } from "./answer";
import { useDistricts } from "@/ui/staff/local-name";
import style from "@/ui/staff/staff.module.css";

const parsers = {
  view: parseAsStringLiteral(loanViews).withDefault("falling-due"),
  text: parseAsString.withDefault(""),
  page: parseAsInteger.withDefault(1),
};
const PAGE = 20;

/** The bank's loan notes: what falls due, what lives, what is overdue, which first loans wait to be verified. */
export function LoansScreen() {
  const t = useTranslations("bank.loans");
  const views = useTranslations("loan.view");
  const trpc = useTRPC();
  const [state, setState] = useQueryStates(parsers, { history: "push", scroll: false });
  const page = Math.max(1, state.page);
  const input = { view: state.view, search: state.text || undefined, offset: (page - 1) * PAGE, limit: PAGE };
  const loans = useQuery(trpc.loan.list.queryOptions(input, { placeholderData: keepPreviousData }));
  return (
    <div className={style.screen}>
      <header><h1>{t("title")}</h1><p className={style.lead}>{t("lead", { total: loans.data?.total ?? 0 })}</p></header>
      <div role="search" className={style.filters}>
        <Segmented aria-label={t("view")} value={state.view} onChange={(view) => void setState({ view, page: 1 })} options={loanViews.map((value) => ({ value, label: views(value) }))} />
        <Input.Search key={state.text} className={style.search} allowClear defaultValue={state.text} aria-label={t("searchLabel")} placeholder={t("searchLabel")} enterButton={t("search")} onSearch={(text) => void setState({ text: text.trim(), page: 1 })} />
      </div>
      {loans.isError ? <Alert type="error" showIcon title={t("failed")} action={<Button onClick={() => void loans.refetch()}>{t("retry")}</Button>} /> : null}
      <Table<NoteItem> rowKey="drawdownId" size="middle" columns={useColumns(loans.data?.today ?? null)} dataSource={[...(loans.data?.items ?? [])]} loading={loans.isFetching && !loans.isPending} scroll={{ x: "max-content" }}
        locale={{ emptyText: loans.isPending ? <span role="status">{t("loading")}</span> : <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(`empty.${state.view}`)} /> }}
        pagination={{ current: page, pageSize: PAGE, total: loans.data?.total ?? 0, showSizeChanger: false, hideOnSinglePage: true, onChange: (next) => void setState({ page: next }) }} />
    </div>
  );
}

function useColumns(today: string | null): TableColumnsType<NoteItem> {
  const t = useTranslations("bank.loans.column");
  const loans = useTranslations("loan");
  const words = useTranslations("bank.loans");
  const tags = useTranslations("financing-case.tag");
  const products = useTranslations("product");
  const districts = useDistricts();
  const number = { align: "right" as const, className: style.number };
  const owed = (status: string) => status === "normal" || status === "overdue" || status === "non_performing";
  return [
    {
      title: t("enterprise"), key: "enterprise",
      render: (_, item) => (
        <div className={style.name}>
          <Link href={`/bank/cases/${item.caseId}`}><strong>{item.enterprise}</strong></Link>
          <div className={style.meta}>
            <span className={style.mono}>{item.loanNoteNo}</span>
            {item.firstLoan ? <Tag color="blue">{tags("first-loan")}</Tag> : null}
            {item.contradicted ? <Tag color="warning">{loans("view.contradicted")}</Tag> : null}
            {item.renewal === null ? null : <Tag color="purple">{loans(`renewal.${item.renewal}`)}</Tag>}
          </div>
        </div>
      ),
    },
    { title: t("district"), key: "district", render: (_, { districtCode }) => districts.nameOf(districtCode) },
    { title: t("amount"), key: "amount", ...number, render: (_, { amountYuan }) => amountIn("wan", amountYuan) },
    { title: t("outstanding"), key: "outstanding", ...number, render: (_, { outstandingYuan }) => amountIn("wan", outstandingYuan) },
    { title: t("rate"), key: "rate", ...number, render: (_, { annualRate }) => shortRate(annualRate) },
    { title: t("guarantee"), key: "guarantee", render: (_, { guaranteeMode }) => products(`guaranteeMode.${guaranteeMode}`) },
    { title: t("drawnOn"), dataIndex: "drawnOn", className: style.mono },
    {
      title: t("maturityOn"), key: "maturityOn", className: style.mono,
      render: (_, { maturityOn, status }) => {
        const left = today === null || !owed(status) ? null : daysBetween(localDate(today), localDate(maturityOn));
        return <>{maturityOn}{left === null ? null : <div className={style.hint}>{words(left < 0 ? "daysOver" : "daysLeft", { days: Math.abs(left) })}</div>}</>;
      },
    },
    { title: t("status"), key: "status", render: (_, { status }) => <Tag color={status === "overdue" || status === "non_performing" ? "error" : status === "normal" ? "success" : undefined}>{loans(`status.${status}`)}</Tag> },
  ];
}
