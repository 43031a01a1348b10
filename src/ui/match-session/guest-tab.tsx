"use client";
import { useState } from "react";
import { Button, Empty, Table, type TableColumnsType } from "antd";
import { useTranslations } from "next-intl";
import { Section } from "@/ui/staff/fact-list";
import { useLocalName } from "@/ui/staff/local-name";
import style from "@/ui/staff/staff.module.css";
import { ScrollRegion } from "@/ui/staff/scroll-region";
import { momentText } from "@/ui/kit/moment";
import { Tag } from "@/ui/kit/tag";
import type { Guest, SessionPart } from "./answer";
import { InviteDialog } from "./invite-dialog";
import { PrintButton } from "./print-button";

const open = ["planned", "inviting", "scheduled"];

/** Who is invited, what they answered and whom they would like to meet. */
export function GuestTab({ view }: SessionPart) {
  const t = useTranslations("match-session.guests");
  const answers = useTranslations("match-session.answer");
  const nameIn = useLocalName();
  const [inviting, setInviting] = useState(false);
  const nameOf = (institutionId: string) => {
    const table = view.tables.find((one) => one.institutionId === institutionId);
    return table === undefined ? "—" : nameIn({ zh: table.nameZh, en: table.nameEn });
  };
  const columns: TableColumnsType<Guest> = [
    { title: t("column.name"), key: "name", render: (_, guest) => <div><strong>{guest.name}</strong><div className={style.meta}><span className={style.mono}>{guest.uscc}</span></div></div> },
    { title: t("column.answer"), key: "answer", render: (_, { answer }) => (answer === "accepted" ? <Tag tone="success">{answers("accepted")}</Tag> : answer === "declined" ? <Tag tone="error">{answers("declined")}</Tag> : <Tag>{answers("none")}</Tag>) },
    { title: t("column.wishes"), key: "wishes", render: (_, { wishes }) => (wishes.length === 0 ? t("any") : <ol style={{ margin: 0, paddingInlineStart: "1.25rem" }}>{wishes.map((wish) => <li key={wish}>{nameOf(wish)}</li>)}</ol>) },
    { title: t("column.passCode"), key: "passCode", render: (_, { passCode }) => <span className={style.mono}>{passCode}</span> },
    { title: t("column.checkedInAt"), key: "checkedInAt", render: (_, { checkedInAt }) => (checkedInAt === null ? "—" : momentText(checkedInAt)) },
  ];
  return (
    <Section id="guests" title={t("title", { count: view.guests.length, accepted: view.guests.filter(({ answer }) => answer === "accepted").length })}
      extra={<div className={style.actions} data-print="hide">{view.guests.length === 0 ? null : <PrintButton />}{open.includes(view.status) ? <Button type="primary" onClick={() => setInviting(true)}>{t("invite")}</Button> : null}</div>}>
      <ScrollRegion label={t("choose")}><Table<Guest> rowKey="id" size="middle" columns={columns} dataSource={[...view.guests]} pagination={false}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("empty")} /> }} /></ScrollRegion>
      {inviting ? <InviteDialog view={view} onClose={() => setInviting(false)} /> : null}
    </Section>
  );
}
