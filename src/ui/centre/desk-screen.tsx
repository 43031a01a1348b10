"use client";
import { useState, type ReactNode } from "react";
import Link from "next/link";
import { Alert, Button, Empty, Skeleton, Table, type TableColumnsType } from "antd";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import style from "@/ui/staff/staff.module.css";
import { useWanText } from "@/ui/staff/wan-text";
import { amountIn } from "@/ui/kit/amount";
import { Moment } from "@/ui/kit/moment";
import { Tag } from "@/ui/kit/tag";
import { useTRPC } from "@/ui/shell/trpc";
import type { UnansweredNeed } from "./answer";
import { AssignDialog } from "./assign-dialog";
import { NeedContact } from "./contact";
import own from "./centre.module.css";

/** The centre's start: needs that no bank took, waiting to be given to one, and where else work waits. */
export function DeskScreen() {
  const t = useTranslations("centre.desk");
  const trpc = useTRPC();
  const needs = useQuery(trpc.centre.unanswered.queryOptions());
  const [assigned, setAssigned] = useState<UnansweredNeed | null>(null);
  return (
    <div className={style.screen}>
      <header className={style.head}>
        <div><h1>{t("title")}</h1><p className={style.lead}>{t("lead")}</p></div>
        <div className={style.actions}><Link href="/centre/walk-in"><Button type="primary">{t("walkIn")}</Button></Link></div>
      </header>
      <Figures waiting={needs} />
      {needs.isError ? <Alert type="error" showIcon title={t("failed")} action={<Button onClick={() => void needs.refetch()}>{t("retry")}</Button>} /> : null}
      <Table<UnansweredNeed> rowKey="id" size="middle" columns={useColumns(setAssigned)} dataSource={[...(needs.data ?? [])]} tableLayout="auto" scroll={{ x: 760 }} pagination={{ pageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: needs.isPending ? <span role="status">{t("loading")}</span> : <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("empty")} /> }} />
      {assigned === null ? null : <AssignDialog key={assigned.id} need={assigned} onClose={() => setAssigned(null)} />}
    </div>
  );
}

function Figures({ waiting }: { readonly waiting: Pick<UseQueryResult<readonly UnansweredNeed[]>, "data" | "isPending"> }) {
  const t = useTranslations("centre.desk.figure");
  const trpc = useTRPC();
  const due = useQuery(trpc.centre.fallingDue.queryOptions());
  const sessions = useQuery(trpc.matchSession.list.queryOptions());
  const coming = sessions.data?.filter(({ status }) => status !== "closed" && status !== "followed_up").at(-1);
  return (
    <ul className={own.figures}>
      <li><div className={own.figure}><span>{t("waiting")}</span><Figure pending={waiting.isPending}>{waiting.data?.length}</Figure></div></li>
      <li><Link className={own.figure} href="/centre/renewals"><span>{t("due")}</span><Figure pending={due.isPending}>{due.data?.length}</Figure></Link></li>
      <li><Link className={own.figure} href={coming === undefined ? "/centre/sessions" : `/centre/sessions/${coming.id}`}><span>{t("session")}</span><Figure pending={sessions.isPending} note={coming?.title}>{sessions.data === undefined ? undefined : coming === undefined ? t("noSession") : `${coming.heldOn} ${coming.startsAt}`}</Figure></Link></li>
    </ul>
  );
}

/** A figure that is still on its way, unknown, or there; what it is about stands beneath it. */
function Figure({ pending, note, children }: { readonly pending: boolean; readonly note?: string; readonly children: ReactNode }) {
  return <><strong>{pending ? <Skeleton.Node active style={{ inlineSize: "4rem", blockSize: "1.5rem" }} /> : children ?? "—"}</strong>{note === undefined ? null : <small>{note}</small>}</>;
}

function useColumns(assign: (need: UnansweredNeed) => void): TableColumnsType<UnansweredNeed> {
  const t = useTranslations("centre.desk.column");
  const words = useTranslations("centre.desk");
  const cases = useTranslations("financing-case");
  const wanText = useWanText();
  const number = { align: "right" as const, className: style.number };
  return [
    {
      title: t("enterprise"), key: "enterprise",
      render: (_, need) => (
        <div>
          <strong>{need.name}</strong>
          <div className={style.meta}><span className={style.mono}>{need.number}</span></div>
          <div className={style.onPhone}>{words("asks", { amount: wanText(need.amountYuan), months: need.termMonths })}</div>
          {need.firstBorrower ? <Tag tone="info">{words("neverBorrowed")}</Tag> : null}
        </div>
      ),
    },
    // What the first cell already says on a phone leaves its room to the name.
    { title: t("amount"), key: "amount", responsive: ["sm"], ...number, render: (_, { amountYuan }) => amountIn("wan", amountYuan) },
    { title: t("term"), key: "term", responsive: ["sm"], ...number, render: (_, { termMonths }) => termMonths },
    { title: t("purpose"), key: "purpose", render: (_, { purpose }) => (cases.has(`purpose.${purpose}`) ? cases(`purpose.${purpose}`) : purpose) },
    { title: t("publishedAt"), key: "publishedAt", render: (_, { publishedAt }) => <Moment at={publishedAt} /> },
    { title: t("contact"), key: "contact", render: (_, need) => <NeedContact need={need} /> },
    { title: t("action"), key: "action", fixed: "right", render: (_, need) => <Button onClick={() => assign(need)} aria-label={words("assignOf", { enterprise: need.name })}>{words("assign")}</Button> },
  ];
}
