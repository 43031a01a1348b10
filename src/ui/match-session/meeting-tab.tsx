"use client";
import { useState } from "react";
import Link from "next/link";
import { Alert, Button, Checkbox, Empty, Input, Select } from "antd";
import { useTranslations } from "next-intl";
import { Section } from "@/ui/staff/fact-list";
import { useLocalName } from "@/ui/staff/local-name";
import style from "@/ui/staff/staff.module.css";
import { useWanText } from "@/ui/staff/wan-text";
import { Tag } from "@/ui/kit/tag";
import type { MeetingView, SessionPart } from "./answer";
import { findMeetings, type MeetingWish } from "./meeting-search";
import { OutcomeDialog } from "./outcome-dialog";
import own from "./match-session.module.css";

/** Every meeting in the order of the day, with what came of it, or the button to record it; found by guest, table, or what is still open. */
export function MeetingTab({ view }: SessionPart) {
  const t = useTranslations("match-session.meetings");
  const [recorded, setRecorded] = useState<MeetingView | null>(null);
  const [wanted, setWanted] = useState<MeetingWish>({ typed: "", tableNo: null, openOnly: false });
  const done = view.meetings.filter(({ status }) => status !== "booked").length;
  const shown = findMeetings(view, wanted);
  return (
    <Section id="meetings" title={t("title", { done, all: view.meetings.length })}>
      {view.status === "scheduled" ? <Alert type="info" showIcon title={t("onlyRunning")} /> : null}
      {view.meetings.length === 0 ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("empty")}><Link href={`/centre/sessions/${view.id}?tab=board`}><Button>{t("toBoard")}</Button></Link></Empty> : (
        <>
          <Filters view={view} wanted={wanted} open={view.meetings.length - done} onWant={setWanted} />
          {shown.length === 0 ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("nothing")} /> : <ul className={own.cards}>{shown.map((meeting) => <li key={meeting.id} className={own.card}><MeetingCard view={view} meeting={meeting} onRecord={() => setRecorded(meeting)} /></li>)}</ul>}
        </>
      )}
      {recorded === null ? null : <OutcomeDialog key={recorded.id} view={view} meeting={recorded} onClose={() => setRecorded(null)} />}
    </Section>
  );
}

/** Tables count from 1; antd has no option without a value. */
const EVERY_TABLE = 0;

interface FilterProps extends SessionPart {
  readonly wanted: MeetingWish;
  /** How many meetings have no outcome yet. */
  readonly open: number;
  readonly onWant: (wanted: MeetingWish) => void;
}

function Filters({ view, wanted, open, onWant }: FilterProps) {
  const t = useTranslations("match-session.meetings");
  const words = useTranslations("match-session");
  const nameIn = useLocalName();
  const tables = view.tables.map(({ tableNo, nameZh, nameEn }) => ({ value: tableNo, label: `${words("table", { number: tableNo })} · ${nameIn({ zh: nameZh, en: nameEn })}` }));
  return (
    <div role="search" className={own.filters}>
      <Input allowClear value={wanted.typed} onChange={(event) => onWant({ ...wanted, typed: event.target.value })} aria-label={t("search")} placeholder={t("search")} autoComplete="off" spellCheck={false} />
      <Select<number> aria-label={t("byTable")} value={wanted.tableNo ?? EVERY_TABLE} onChange={(tableNo) => onWant({ ...wanted, tableNo: tableNo === EVERY_TABLE ? null : tableNo })} options={[{ value: EVERY_TABLE, label: t("everyTable") }, ...tables]} />
      <Checkbox checked={wanted.openOnly} onChange={(event) => onWant({ ...wanted, openOnly: event.target.checked })}>{t("openOnly", { open })}</Checkbox>
    </div>
  );
}

function MeetingCard({ view, meeting, onRecord }: SessionPart & { readonly meeting: MeetingView; readonly onRecord: () => void }) {
  const t = useTranslations("match-session.meetings");
  const words = useTranslations("match-session");
  const nameIn = useLocalName();
  const table = view.tables.find(({ tableNo }) => tableNo === meeting.tableNo);
  const bank = nameIn({ zh: table?.nameZh ?? "", en: table?.nameEn ?? "" });
  const running = view.status === "running";
  const present = view.guests.some(({ uscc, checkedInAt }) => uscc === meeting.uscc && checkedInAt !== null);
  return (
    <>
      <div>
        <div className={style.meta}><span className={style.mono}>{view.slots[meeting.slotNo - 1]}</span><span>{words("table", { number: meeting.tableNo })}</span>{running && meeting.status === "booked" && !present ? <Tag>{t("absent")}</Tag> : null}</div>
        <strong>{meeting.name}</strong>
        <div>{bank}</div>
      </div>
      {meeting.status === "booked"
        ? running && <Button className={own.big} onClick={onRecord} aria-label={t("recordOf", { enterprise: meeting.name, bank })}>{t("record")}</Button>
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
