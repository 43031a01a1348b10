"use client";
import type { ReactNode } from "react";
import Link from "next/link";
import { Alert, Button, Empty, Grid, Input, Segmented, Table, Tag, type TableColumnsType } from "antd";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { daysBetween, localDate } from "@/domain/calendar/local-date";
import { loanViews } from "@/domain/loan/list-view";
import { amountIn } from "@/ui/kit/amount";
import { shortRate } from "@/ui/need/rate-text";
import { useTRPC } from "@/ui/shell/trpc";
import type { NoteItem } from "./answer";
import { Heading } from "@/ui/staff/heading";
import { useDistricts } from "@/ui/staff/local-name";
import { useWanText } from "@/ui/staff/wan-text";
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
      <header><h1>{t("title")}</h1><p className={style.lead}>{loans.data === undefined ? t("loading") : t("lead", { total: loans.data.total })}</p></header>
      <div role="search" className={style.filters}>
        <Segmented aria-label={t("view")} value={state.view} onChange={(view) => void setState({ view, page: 1 })} options={loanViews.map((value) => ({ value, label: views(value) }))} />
        <Input.Search key={state.text} className={style.searchBeside} allowClear defaultValue={state.text} aria-label={t("searchLabel")} placeholder={t("searchLabel")} enterButton={t("search")} onSearch={(text) => void setState({ text: text.trim(), page: 1 })} />
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
  const products = useTranslations("product");
  const { md = false } = Grid.useBreakpoint();
  const number = { align: "right" as const, className: style.number };
  const whose = { title: t("enterprise"), key: "enterprise" };
  if (!md) return [{ ...whose, render: (_, item) => <Owing item={item}><InShort item={item} today={today} /></Owing> }];
  return [
    { ...whose, render: (_, item) => <Owing item={item} /> },
    { title: <Heading>{t("amount")}</Heading>, key: "amount", ...number, render: (_, { amountYuan }) => amountIn("wan", amountYuan) },
    { title: <Heading>{t("outstanding")}</Heading>, key: "outstanding", ...number, render: (_, { outstandingYuan }) => amountIn("wan", outstandingYuan) },
    { title: <Heading>{t("rate")}</Heading>, key: "rate", ...number, render: (_, { annualRate }) => shortRate(annualRate) },
    { title: t("guarantee"), key: "guarantee", className: style.whole, render: (_, { guaranteeMode }) => products(`guaranteeMode.${guaranteeMode}`) },
    { title: t("drawnOn"), dataIndex: "drawnOn", className: style.mono },
    { title: t("maturityOn"), key: "maturityOn", className: style.mono, render: (_, item) => <>{item.maturityOn}<DaysLeft item={item} today={today} /></> },
    { title: t("status"), key: "status", render: (_, { status }) => <NoteStatus status={status} /> },
  ];
}

/** Who owes, under which note, where, and what is special about it. */
function Owing({ item, children }: { readonly item: NoteItem; readonly children?: ReactNode }) {
  const loans = useTranslations("loan");
  const tags = useTranslations("financing-case.tag");
  const districts = useDistricts();
  return (
    <div className={`${style.name} ${style.nameBeside}`}>
      <Link href={`/bank/cases/${item.caseId}`}><strong>{item.enterprise}</strong></Link>
      <div className={style.meta}>
        <span className={style.mono}>{item.loanNoteNo}</span>
        <span>{districts.nameOf(item.districtCode)}</span>
        {item.firstLoan ? <Tag color="blue">{tags("first-loan")}</Tag> : null}
        {item.contradicted ? <Tag color="warning">{loans("view.contradicted")}</Tag> : null}
        {item.renewal === null ? null : <Tag color="purple">{loans(`renewal.${item.renewal}`)}</Tag>}
      </div>
      {children}
    </div>
  );
}

/** On a phone: how it stands, what is owed, and until when. */
function InShort({ item, today }: { readonly item: NoteItem; readonly today: string | null }) {
  const t = useTranslations("bank.loans");
  const wan = useWanText();
  return (
    <div className={style.meta}>
      <NoteStatus status={item.status} />
      <span>{t("owed", { amount: wan(item.outstandingYuan) })}</span>
      <span className={style.mono}>{t("due", { day: item.maturityOn })}</span>
      <DaysLeft item={item} today={today} />
    </div>
  );
}

function NoteStatus({ status }: Pick<NoteItem, "status">) {
  const loans = useTranslations("loan.status");
  return <Tag color={status === "overdue" || status === "non_performing" ? "error" : status === "normal" ? "success" : undefined}>{loans(status)}</Tag>;
}

const owed: readonly NoteItem["status"][] = ["normal", "overdue", "non_performing"];

function DaysLeft({ item, today }: { readonly item: NoteItem; readonly today: string | null }) {
  const t = useTranslations("bank.loans");
  if (today === null || !owed.includes(item.status)) return null;
  const left = daysBetween(localDate(today), localDate(item.maturityOn));
  return <div className={style.hint}>{t(left < 0 ? "daysOver" : "daysLeft", { days: Math.abs(left) })}</div>;
}
