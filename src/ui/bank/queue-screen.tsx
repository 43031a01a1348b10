"use client";
import { useCallback } from "react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { Alert, Button, Empty, Table } from "antd";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useTRPC } from "@/ui/shell/trpc";
import type { BankRole, QueueItem } from "./answer";
import { useQueueColumns } from "./queue-column";
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
      {isNarrowed ? <Button onClick={() => void setState({ text: null, status: null, clock: null, tag: null, page: null })}>{t("clear")}</Button> : role === "bank.officer" ? <Link href="/bank/market">{t("toMarket")}</Link> : null}
    </Empty>
  );
  return (
    <div className={style.screen}>
      <header className={style.head}>
        <div><h1>{t("title")}</h1><p className={style.lead}>{queue.data === undefined ? t("loading") : t("lead", { total: queue.data.total })}</p></div>
        <p className={`${style.hint} ${style.keys}`}>{t.rich("keys", { k: (key) => <kbd>{key}</kbd> })}</p>
      </header>
      <QueueFilter state={state} role={role} onChange={(change) => void setState(change)} />
      {queue.isError ? <Alert type="error" showIcon title={t("failed")} action={<Button onClick={() => void queue.refetch()}>{t("retry")}</Button>} /> : null}
      <Table<QueueItem> rowKey="id" size="middle" columns={useQueueColumns(state.hide)} dataSource={[...items]} loading={queue.isFetching && !queue.isPending} locale={{ emptyText: empty }} scroll={{ x: "max-content" }}
        rowClassName={(_, index) => (index === chosen ? (style.chosen ?? "") : "")} onRow={(_, index) => ({ "aria-selected": index === chosen })}
        pagination={{ current: state.page, pageSize: input.limit, total: queue.data?.total ?? 0, showSizeChanger: true, pageSizeOptions: [20, 50, 100], hideOnSinglePage: true, onChange: (page, size) => void setState({ page, size }) }} />
    </div>
  );
}
