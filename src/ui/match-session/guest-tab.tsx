"use client";
import { useState } from "react";
import { Button, Dropdown, Empty, Table, type TableColumnsType } from "antd";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Section } from "@/ui/staff/fact-list";
import { useLocalName } from "@/ui/staff/local-name";
import { useAct } from "@/ui/staff/use-act";
import style from "@/ui/staff/staff.module.css";
import { ScrollRegion } from "@/ui/staff/scroll-region";
import { momentText } from "@/ui/kit/moment";
import { Tag } from "@/ui/kit/tag";
import { useTRPC } from "@/ui/shell/trpc";
import type { Guest, SessionPart, SessionView } from "./answer";
import { GuestContact } from "./guest-contact";
import { InviteDialog } from "./invite-dialog";
import { PrintButton } from "./print-button";
import own from "./match-session.module.css";

const open = ["planned", "inviting", "scheduled"];
const beforeTheDoor = ["planned", "inviting"];

/** Who is invited, what they answered and whom they would like to meet. */
export function GuestTab({ view }: SessionPart) {
  const t = useTranslations("match-session.guests");
  const [inviting, setInviting] = useState(false);
  const columns = useColumns(view);
  return (
    <Section id="guests" title={t("title", { count: view.guests.length, accepted: view.guests.filter(({ answer }) => answer === "accepted").length })}
      extra={<div className={style.actions} data-print="hide">{view.guests.length === 0 ? null : <PrintButton />}{open.includes(view.status) ? <Button type="primary" onClick={() => setInviting(true)}>{t("invite")}</Button> : null}</div>}>
      {view.guests.length === 0 ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("empty")} /> : (
        <ScrollRegion label={t("choose")}><Table<Guest> rowKey="id" size="middle" columns={columns} dataSource={[...view.guests]} pagination={false} /></ScrollRegion>
      )}
      {inviting ? <InviteDialog view={view} onClose={() => setInviting(false)} /> : null}
    </Section>
  );
}

function useColumns(view: SessionView): TableColumnsType<Guest> {
  const t = useTranslations("match-session.guests");
  const nameIn = useLocalName();
  const nameOf = (institutionId: string) => {
    const table = view.tables.find((one) => one.institutionId === institutionId);
    return table === undefined ? "—" : nameIn({ zh: table.nameZh, en: table.nameEn });
  };
  const checkedIn: TableColumnsType<Guest>[number] = { title: t("column.checkedInAt"), key: "checkedInAt", className: style.mono, render: (_, { checkedInAt }) => (checkedInAt === null ? "—" : <span className={style.mono}>{momentText(checkedInAt)}</span>) };
  return [
    {
      title: t("column.name"), key: "name",
      render: (_, guest) => (
        <div>
          <strong>{guest.name}</strong>
          <div className={style.meta}><span className={style.mono}>{guest.uscc}</span></div>
          <div className={style.onPhone} data-print="hide"><AnswerTag answer={guest.answer} /><span className={style.mono}>{guest.passCode}</span></div>
        </div>
      ),
    },
    { title: t("column.answer"), key: "answer", render: (_, guest) => <div className={own.answer}><span className={own.atDesk}><AnswerTag answer={guest.answer} /></span><AnswerFor view={view} guest={guest} /></div> },
    { title: t("column.contact"), key: "contact", render: (_, guest) => <GuestContact view={view} guest={guest} /> },
    { title: t("column.wishes"), key: "wishes", render: (_, { wishes }) => (wishes.length === 0 ? t("any") : <ol className={own.wishes}>{wishes.map((wish) => <li key={wish}>{nameOf(wish)}</li>)}</ol>) },
    { title: t("column.passCode"), key: "passCode", render: (_, { passCode }) => <span className={style.mono}>{passCode}</span> },
    ...(beforeTheDoor.includes(view.status) ? [] : [checkedIn]),
  ];
}

function AnswerTag({ answer }: { readonly answer: string | null }) {
  const t = useTranslations("match-session.answer");
  if (answer === "accepted") return <Tag tone="success">{t("accepted")}</Tag>;
  return answer === "declined" ? <Tag tone="error">{t("declined")}</Tag> : <Tag>{t("none")}</Tag>;
}

/** A guest answers by telephone, and the clerk writes it down. */
function AnswerFor({ view, guest }: SessionPart & { readonly guest: Guest }) {
  const t = useTranslations("match-session.guests");
  const answers = useTranslations("match-session.answer");
  const trpc = useTRPC();
  const act = useAct();
  const write = useMutation(trpc.matchSession.answerFor.mutationOptions(act(t("answered"))));
  if ((view.status !== "inviting" && view.status !== "scheduled") || guest.checkedInAt !== null) return null;
  const items = (["accepted", "declined"] as const).filter((answer) => answer !== guest.answer).map((answer) => ({ key: answer, label: answers(answer), onClick: () => { write.mutate({ sessionId: view.id, invitationId: guest.id, answer }); } }));
  return <Dropdown autoFocus trigger={["click"]} menu={{ items }}><Button data-print="hide" type="link" size="small" loading={write.isPending} aria-label={t("answerOf", { name: guest.name })}>{t("writeAnswer")}</Button></Dropdown>;
}
