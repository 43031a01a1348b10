"use client";
import { Alert, Button, Empty, Table, Timeline, type TableColumnsType } from "antd";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Money } from "@/domain/money/money";
import { Section } from "@/ui/staff/fact-list";
import { Heading } from "@/ui/staff/heading";
import { useLocalName } from "@/ui/staff/local-name";
import { useAct } from "@/ui/staff/use-act";
import style from "@/ui/staff/staff.module.css";
import { ScrollRegion } from "@/ui/staff/scroll-region";
import { amountIn } from "@/ui/kit/amount";
import { useWanText } from "@/ui/staff/wan-text";
import { momentText } from "@/ui/kit/moment";
import { useTRPC } from "@/ui/shell/trpc";
import type { MeetingView, SessionPart } from "./answer";
import { GuestContact } from "./guest-contact";
import { useConfirmStep } from "./confirm-step";

/** The end of a session: what came of it, closing it, and going after the cases it opened. */
export function CloseTab({ view }: SessionPart) {
  const t = useTranslations("match-session.close");
  const wanText = useWanText();
  const opened = view.meetings.filter(({ openedCase }) => openedCase !== null);
  const open = view.meetings.filter(({ status }) => status === "booked").length;
  const intended = view.meetings.reduce((sum, { intendedYuan }) => (intendedYuan === null ? sum : sum.plus(Money.of(intendedYuan))), Money.of("0.00"));
  const cases = new Set(opened.map(({ caseId }) => caseId)).size;
  return (
    <Section id="close" title={t("title")} extra={<Step view={view} open={open} />}>
      <p>{t("sum", { met: view.meetings.filter(({ status }) => status === "met").length, absent: view.meetings.filter(({ status }) => status === "no_show").length, open, amount: wanText(intended.toString()), cases })}</p>
      <Absentees view={view} />
      {view.status === "closed" ? <Alert type="info" showIcon title={t("followUpLead")} /> : null}
      {view.status === "followed_up" ? <Alert type="success" showIcon title={t("finished")} /> : null}
      <h3>{t("cases")}</h3>
      <CaseTable view={view} meetings={opened} />
      <h3>{t("history")}</h3>
      <Timeline items={view.events.map(({ event, at, personName }) => ({ content: [momentText(at), t.has(`event.${event}`) ? t(`event.${event}`) : event, personName].filter((part) => part !== null).join(" ") }))} />
    </Section>
  );
}

/** Meetings whose slot went by without their guest, recorded in one step instead of one by one. */
function Absentees({ view }: SessionPart) {
  const t = useTranslations("match-session.close");
  const trpc = useTRPC();
  const act = useAct();
  const confirm = useConfirmStep();
  const record = useMutation(trpc.matchSession.recordAbsentees.mutationOptions(act(t("absentDone"))));
  const { missed } = view;
  if (view.status !== "running" || missed === 0) return null;
  const ask = () => { confirm({ title: t("absentAsk", { missed }), content: t("absentText"), ok: t("absentOk"), act: () => { record.mutate({ sessionId: view.id }); } }); };
  return <Alert type="warning" showIcon title={t("absentLead", { missed })} action={<Button loading={record.isPending} onClick={ask}>{t("absentRecord")}</Button>} />;
}

function Step({ view, open }: SessionPart & { readonly open: number }) {
  const t = useTranslations("match-session.close");
  const trpc = useTRPC();
  const act = useAct();
  const confirm = useConfirmStep();
  const closing = view.status !== "closed";
  const step = useMutation(trpc.matchSession.step.mutationOptions(act(closing ? t("closeDone") : t("followUpDone"))));
  if (view.status === "followed_up") return null;
  if (view.status === "closed") return <Button type="primary" loading={step.isPending} onClick={() => step.mutate({ sessionId: view.id, event: "follow_up" })}>{t("followUp")}</Button>;
  const wait = view.status !== "running" ? t("notRunning") : open > 0 ? t("closeWait", { open }) : null;
  return (
    <div className={style.title}>
      {wait === null ? null : <span id="close-wait" className={style.hint}>{wait}</span>}
      <Button danger disabled={wait !== null} aria-describedby={wait === null ? undefined : "close-wait"} loading={step.isPending} onClick={() => { confirm({ title: t("closeAsk"), content: t("closeText"), ok: t("close"), danger: true, act: () => { step.mutate({ sessionId: view.id, event: "close" }); } }); }}>{t("close")}</Button>
    </div>
  );
}

function CaseTable({ view, meetings }: SessionPart & { readonly meetings: readonly MeetingView[] }) {
  const t = useTranslations("match-session.close");
  const cases = useTranslations("financing-case.status");
  const nameIn = useLocalName();
  const columns: TableColumnsType<MeetingView> = [
    { title: t("column.enterprise"), key: "enterprise", render: (_, { name }) => name },
    { title: t("column.contact"), key: "contact", render: (_, { uscc }) => { const guest = view.guests.find((one) => one.uscc === uscc); return guest === undefined ? "—" : <GuestContact view={view} guest={guest} />; } },
    { title: t("column.bank"), key: "bank", render: (_, meeting) => { const table = view.tables.find(({ tableNo }) => tableNo === meeting.tableNo); return nameIn({ zh: table?.nameZh ?? "", en: table?.nameEn ?? "" }); } },
    { title: <Heading>{t("column.amount")}</Heading>, key: "amount", align: "right", className: style.number, render: (_, { intendedYuan }) => (intendedYuan === null ? "—" : amountIn("wan", intendedYuan)) },
    { title: t("column.case"), key: "case", render: (_, { openedCase }) => <span className={style.mono}>{openedCase?.number}</span> },
    { title: t("column.status"), key: "status", className: style.mono, render: (_, { openedCase }) => (openedCase === null ? "—" : cases(openedCase.status)) },
  ];
  return <ScrollRegion label={t("cases")}><Table<MeetingView> rowKey="id" size="small" columns={columns} dataSource={[...meetings]} pagination={false} locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("noCases")} /> }} /></ScrollRegion>;
}
