"use client";
import { useCallback } from "react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { Alert, Button, Empty, Table, type TableColumnsType } from "antd";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { CaseStatusTag, CaseTags, ClockTag } from "@/ui/financing-case/case-tag";
import { amountIn } from "@/ui/kit/amount";
import { Moment } from "@/ui/kit/moment";
import { useTRPC } from "@/ui/shell/trpc";
import type { BankRole, QueueItem } from "./answer";
import { useDistricts } from "@/ui/staff/local-name";
import { QueueFilter } from "./queue-filter";
import { queueInputOf, queueParsers } from "./queue-state";
import { useRowKeys } from "./use-row-keys";
import style from "@/ui/staff/staff.module.css";

/** The bank's cases with their running clocks, what is due first on top. */
export function QueueScreen({ role }: { readonly role: BankRole }) {
  const t = useTranslations("bank.queue");
  const trpc = useTRPC();
  const router = useRouter();
  const [state, setState] = useQueryStates(queueParsers, { history: "push", scroll: false });
  const input = queueInputOf(state);
  const queue = useQuery(trpc.financingCase.queue.queryOptions(input, { placeholderData: keepPreviousData }));
  const items = queue.data?.items ?? [];
  const ids = items.map(({ id }) => id).join();
  const open = useCallback((index: number) => router.push(`/bank/cases/${ids.split(",")[index] ?? ""}`), [router, ids]);
  const chosen = useRowKeys(items.length, open);
  const isNarrowed = state.text !== "" || state.status.length > 0 || state.clock !== null || state.tag !== null;
  const empty = queue.isPending ? <span role="status">{t("loading")}</span> : (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(isNarrowed ? "emptyNarrowed" : "empty")}>
      {isNarrowed ? <Button onClick={() => void setState(null)}>{t("clear")}</Button> : role === "bank.officer" ? <Link href="/bank/market">{t("toMarket")}</Link> : null}
    </Empty>
  );
  return (
    <div className={style.screen}>
      <header className={style.head}>
        <div><h1>{t("title")}</h1><p className={style.lead}>{t("lead", { total: queue.data?.total ?? 0 })}</p></div>
        <p className={style.hint}>{t.rich("keys", { k: (key) => <kbd>{key}</kbd> })}</p>
      </header>
      <QueueFilter state={state} role={role} onChange={(change) => void setState(change)} />
      {queue.isError ? <Alert type="error" showIcon title={t("failed")} action={<Button onClick={() => void queue.refetch()}>{t("retry")}</Button>} /> : null}
      <Table<QueueItem> rowKey="id" size="middle" columns={useColumns()} dataSource={[...items]} loading={queue.isFetching && !queue.isPending} locale={{ emptyText: empty }} scroll={{ x: "max-content" }}
        rowClassName={(_, index) => (index === chosen ? (style.chosen ?? "") : "")} onRow={(_, index) => ({ "aria-selected": index === chosen })}
        pagination={{ current: state.page, pageSize: input.limit, total: queue.data?.total ?? 0, showSizeChanger: true, pageSizeOptions: [20, 50, 100], hideOnSinglePage: true, onChange: (page, size) => void setState({ page, size }) }} />
    </div>
  );
}

function useColumns(): TableColumnsType<QueueItem> {
  const t = useTranslations("bank.queue.column");
  const cases = useTranslations("financing-case");
  const districts = useDistricts();
  const number = { align: "right" as const, className: style.number };
  return [
    {
      title: t("enterprise"), key: "enterprise",
      render: (_, item) => (
        <div>
          <Link href={`/bank/cases/${item.id}`}><strong>{item.enterprise}</strong></Link>
          <div className={style.meta}><span className={style.mono}>{item.number}</span><CaseTags firstLoan={item.firstLoan} renewal={item.renewal} /></div>
        </div>
      ),
    },
    { title: t("status"), key: "status", render: (_, { status }) => <CaseStatusTag status={status} /> },
    {
      title: t("clock"), key: "clock",
      render: (_, { clock, dueAt, clockState, workingDaysLeft }) =>
        clock === null || dueAt === null || clockState === null ? "—" : <ClockTag clock={{ name: clock, due: dueAt, done: false, state: clockState, workingDaysLeft: workingDaysLeft ?? 0 }} />,
    },
    { title: t("amount"), key: "amount", ...number, render: (_, { amountYuan }) => (amountYuan === null ? "—" : amountIn("wan", amountYuan)) },
    { title: t("term"), key: "term", ...number, render: (_, { termMonths }) => termMonths ?? "—" },
    { title: t("purpose"), key: "purpose", render: (_, { purpose }) => (purpose === null ? "—" : cases.has(`purpose.${purpose}`) ? cases(`purpose.${purpose}`) : purpose) },
    { title: t("district"), key: "district", render: (_, { districtCode }) => districts.nameOf(districtCode) },
    { title: t("source"), key: "source", render: (_, { source }) => cases(`source.${source}`) },
    { title: t("officer"), key: "officer", render: (_, { officerName }) => officerName ?? "—" },
    { title: t("submittedAt"), key: "submittedAt", render: (_, { submittedAt }) => <Moment at={submittedAt} /> },
  ];
}
