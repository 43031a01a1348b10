"use client";
import { useState } from "react";
import { Alert, Button, Empty, Input, Segmented, Table, type TableColumnsType } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import style from "@/ui/staff/staff.module.css";
import { Heading } from "@/ui/staff/heading";
import { useLocalName } from "@/ui/staff/local-name";
import { amountIn } from "@/ui/kit/amount";
import { Tag } from "@/ui/kit/tag";
import { useTRPC } from "@/ui/shell/trpc";
import type { FallingDueNote } from "./answer";
import { ScrollRegion } from "@/ui/staff/scroll-region";
import { NoteContact } from "./contact";
import own from "./centre.module.css";

const spans = [30, 60, 90] as const;
const SOON_DAYS = 30;

/** Loan notes of the district that fall due within ninety days, so that nobody is left without a renewal by surprise. */
export function RenewalsScreen() {
  const t = useTranslations("centre.renewals");
  const trpc = useTRPC();
  const [span, setSpan] = useState<number>(90);
  const [text, setText] = useState("");
  const due = useQuery(trpc.centre.fallingDue.queryOptions());
  const rows = (due.data ?? []).filter(({ daysLeft, name, loanNoteNo, uscc }) => daysLeft <= span && [name, loanNoteNo, uscc].some((value) => value.includes(text.trim())));
  return (
    <div className={style.screen}>
      <header><h1>{t("title")}</h1><p className={style.lead} role="status">{due.data === undefined ? t("about") : t("lead", { count: rows.length, open: rows.filter(({ renewalStarted }) => !renewalStarted).length })}</p></header>
      <div role="search" className={style.filters}>
        <Segmented aria-label={t("span")} value={span} onChange={setSpan} options={spans.map((value) => ({ value, label: t("within", { days: value }) }))} />
        <Input className={style.search} allowClear aria-label={t("search")} placeholder={t("search")} value={text} onChange={(event) => setText(event.target.value)} />
      </div>
      {due.isError ? <Alert type="error" showIcon title={t("failed")} action={<Button onClick={() => void due.refetch()}>{t("retry")}</Button>} /> : null}
      <ScrollRegion label={t("title")}><Table<FallingDueNote> rowKey="id" size="middle" columns={useColumns()} dataSource={rows} pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: due.isPending ? <span role="status">{t("loading")}</span> : <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("empty")} /> }} /></ScrollRegion>
    </div>
  );
}

function useColumns(): TableColumnsType<FallingDueNote> {
  const t = useTranslations("centre.renewals.column");
  const words = useTranslations("centre.renewals");
  const nameIn = useLocalName();
  const number = { align: "right" as const, className: style.number };
  return [
    {
      title: t("enterprise"), key: "enterprise", minWidth: 200,
      render: (_, note) => (
        <div>
          <strong>{note.name}</strong>
          <div className={style.meta}><span className={style.mono}>{note.uscc}</span></div>
          <div className={style.onPhone}><span className={style.mono}>{note.maturityOn}</span><DaysLeft days={note.daysLeft} /></div>
        </div>
      ),
    },
    { title: t("contact"), key: "contact", render: (_, note) => <NoteContact note={note} /> },
    { title: t("maturityOn"), key: "maturityOn", responsive: ["sm"], render: (_, { maturityOn, daysLeft }) => <div><span className={style.mono}>{maturityOn}</span><div><DaysLeft days={daysLeft} /></div></div> },
    { title: <Heading>{t("outstanding")}</Heading>, key: "outstanding", ...number, render: (_, { outstandingYuan }) => amountIn("wan", outstandingYuan) },
    { title: t("institution"), key: "institution", minWidth: 150, render: (_, note) => <div>{nameIn({ zh: note.institutionZh, en: note.institutionEn })}<div className={style.meta}><span className={style.mono}>{note.loanNoteNo}</span></div></div> },
    { title: t("renewal"), key: "renewal", className: style.mono, render: (_, { renewalStarted }) => (renewalStarted ? <Tag tone="success">{words("started")}</Tag> : <Tag>{words("notStarted")}</Tag>) },
  ];
}

/** How long there is until the note falls due; the last month is marked. */
function DaysLeft({ days }: { readonly days: number }) {
  const t = useTranslations("centre.renewals");
  return <span className={`${style.mono} ${days <= SOON_DAYS ? own.soon : own.calm}`}>{t("days", { days })}</span>;
}
