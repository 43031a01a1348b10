"use client";
import Link from "next/link";
import { Alert, Button, Empty, Table, type TableColumnsType } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import style from "@/ui/staff/staff.module.css";
import { useTRPC } from "@/ui/shell/trpc";
import type { SessionRow } from "./answer";
import { StatusTag } from "./status-tag";

/** The district's sessions; the next and the latest stand first. */
export function SessionListScreen() {
  const t = useTranslations("match-session.list");
  const words = useTranslations("match-session");
  const trpc = useTRPC();
  const sessions = useQuery(trpc.matchSession.list.queryOptions());
  const number = { align: "right" as const, className: style.number };
  const columns: TableColumnsType<SessionRow> = [
    { title: t("column.title"), key: "title", render: (_, row) => <Title row={row} /> },
    { title: t("column.status"), key: "status", responsive: ["sm"], className: style.mono, render: (_, row) => <StatusTag status={row.status} /> },
    { title: t("column.heldOn"), key: "heldOn", responsive: ["sm"], render: (_, row) => <span className={style.mono}>{row.heldOn} {row.startsAt}</span> },
    { title: t("column.venue"), key: "venue", render: (_, row) => row.venue },
    { title: t("column.tables"), key: "tables", ...number, render: (_, row) => row.tables },
    { title: t("column.invitations"), key: "invitations", ...number, render: (_, row) => row.invitations },
    { title: t("column.meetings"), key: "meetings", ...number, render: (_, row) => row.meetings },
  ];
  return (
    <div className={style.screen}>
      <header className={style.head}>
        <div><h1>{t("title")}</h1><p className={style.lead}>{t("lead")}</p></div>
        <Link href="/centre/sessions/new"><Button type="primary">{t("plan")}</Button></Link>
      </header>
      {sessions.isError ? <Alert type="error" showIcon title={words("failed")} action={<Button onClick={() => void sessions.refetch()}>{words("retry")}</Button>} /> : null}
      <Table<SessionRow> rowKey="id" size="middle" columns={columns} dataSource={[...(sessions.data ?? [])]} tableLayout="auto" scroll={{ x: 960 }} pagination={{ pageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: sessions.isPending ? <span role="status">{words("loading")}</span> : <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("empty")} /> }} />
    </div>
  );
}

/** What the session is called; on a phone also when it is and how far it has come, which are columns at a desk. */
function Title({ row }: { readonly row: SessionRow }) {
  return (
    <div className={style.name}>
      <Link href={`/centre/sessions/${row.id}`}><strong>{row.title}</strong></Link>
      <div className={style.meta}><span className={style.mono}>{row.number}</span></div>
      <div className={style.onPhone}><span className={style.mono}>{row.heldOn} {row.startsAt}</span><StatusTag status={row.status} /></div>
    </div>
  );
}
