"use client";
import { useState } from "react";
import { Alert, Button, Empty } from "antd";
import { useTranslations } from "next-intl";
import { Section } from "@/ui/staff/fact-list";
import { useLocalName } from "@/ui/staff/local-name";
import style from "@/ui/staff/staff.module.css";
import { useWanText } from "@/ui/staff/wan-text";
import { Tag } from "@/ui/kit/tag";
import type { MeetingView, SessionPart } from "./answer";
import { OutcomeDialog } from "./outcome-dialog";
import own from "./match-session.module.css";

/** Every meeting in the order of the day, with what came of it, or the button to record it. */
export function MeetingTab({ view }: SessionPart) {
  const t = useTranslations("match-session.meetings");
  const [recorded, setRecorded] = useState<MeetingView | null>(null);
  const done = view.meetings.filter(({ status }) => status !== "booked").length;
  return (
    <Section id="meetings" title={t("title", { done, all: view.meetings.length })}>
      {view.status === "scheduled" ? <Alert type="info" showIcon title={t("onlyRunning")} /> : null}
      {view.meetings.length === 0 ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("empty")} /> : (
        <ul className={own.cards}>{view.meetings.map((meeting) => <li key={meeting.id} className={own.card}><MeetingCard view={view} meeting={meeting} onRecord={() => setRecorded(meeting)} /></li>)}</ul>
      )}
      {recorded === null ? null : <OutcomeDialog key={recorded.id} view={view} meeting={recorded} onClose={() => setRecorded(null)} />}
    </Section>
  );
}

function MeetingCard({ view, meeting, onRecord }: SessionPart & { readonly meeting: MeetingView; readonly onRecord: () => void }) {
  const t = useTranslations("match-session.meetings");
  const words = useTranslations("match-session");
  const nameIn = useLocalName();
  const table = view.tables.find(({ tableNo }) => tableNo === meeting.tableNo);
  const bank = nameIn({ zh: table?.nameZh ?? "", en: table?.nameEn ?? "" });
  const present = view.guests.some(({ uscc, checkedInAt }) => uscc === meeting.uscc && checkedInAt !== null);
  return (
    <>
      <div>
        <div className={style.meta}><span className={style.mono}>{view.slots[meeting.slotNo - 1]}</span><span>{words("table", { number: meeting.tableNo })}</span>{meeting.status === "booked" && !present ? <Tag>{t("absent")}</Tag> : null}</div>
        <strong>{meeting.name}</strong>
        <div>{bank}</div>
      </div>
      {meeting.status === "booked"
        ? <Button className={own.big} disabled={view.status !== "running"} onClick={onRecord} aria-label={t("recordOf", { enterprise: meeting.name, bank })}>{t("record")}</Button>
        : <OutcomeLine meeting={meeting} />}
    </>
  );
}

function OutcomeLine({ meeting }: { readonly meeting: MeetingView }) {
  const wanText = useWanText();
  const t = useTranslations("match-session.meetings");
  const words = useTranslations("match-session");
  const cases = useTranslations("financing-case.status");
  const good = meeting.outcome === "approved_on_the_spot" || meeting.outcome === "intent";
  return (
    <div>
      <div className={own.tags}>
        <Tag tone={good ? "success" : meeting.status === "no_show" ? "error" : "warning"}>{words(`outcome.${meeting.outcome ?? "no_show"}`)}</Tag>
        {meeting.intendedYuan === null ? null : <span>{words("wan", { amount: wanText(meeting.intendedYuan) })}</span>}
      </div>
      {meeting.reason === null || meeting.reason === "" ? null : <div className={style.hint}>{meeting.reason}</div>}
      {meeting.openedCase === null ? null : <div className={style.mono}>{t("opened", { number: meeting.openedCase.number, status: cases(meeting.openedCase.status) })}</div>}
    </div>
  );
}
