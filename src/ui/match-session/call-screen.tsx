"use client";
import { useEffect, useRef, useState } from "react";
import Link from "next/link";
import { Button, Skeleton } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { slotAt } from "@/domain/match-session/slot-at";
import { useLocalName } from "@/ui/staff/local-name";
import { Problem } from "@/ui/staff/problem";
import style from "@/ui/staff/staff.module.css";
import { useTRPC } from "@/ui/shell/trpc";
import type { SessionPart } from "./answer";
import { shortName } from "./short-name";
import { StaleNote } from "./stale-note";
import own from "./match-session.module.css";

const REFRESH_MILLISECONDS = 15_000;

/** For the wall of the hall: who sits where now. Follows the clock; the clerk can step to another slot. */
export function CallScreen({ sessionId }: { readonly sessionId: string }) {
  const trpc = useTRPC();
  const session = useQuery(trpc.matchSession.read.queryOptions({ sessionId }, { refetchInterval: REFRESH_MILLISECONDS }));
  if (session.data === undefined) return session.isError ? <Problem error={session.error} /> : <Skeleton active />;
  return <div className={own.call}><StaleNote query={session} /><Hall view={session.data} /></div>;
}

function Hall({ view }: SessionPart) {
  const t = useTranslations("match-session.call");
  const words = useTranslations("match-session");
  const nameIn = useLocalName();
  const [chosen, setChosen] = useState<number | null>(null);
  const hall = useRef<HTMLDivElement>(null);
  const { slot: current, phase } = useCurrentSlot(view);
  const slot = chosen ?? current;
  const show = (wanted: number) => setChosen(wanted === current ? null : wanted);
  const at = view.slots[slot] ?? "";
  const follows = view.slots[slot + 1];
  const time = slot < current ? "past" : slot > current ? "next" : ({ before: "soon", during: "now", after: "over" } as const)[phase];
  const whoAt = (tableNo: number, index: number) => view.meetings.find((meeting) => meeting.tableNo === tableNo && meeting.slotNo === index + 1);
  return (
    <div ref={hall} className={own.hall}>
      <header className={style.head}>
        <div>
          <h1>{view.title}</h1>
          <p className={own.callTime} role="status">{t(time, { at })}</p>
          <p className={style.lead}>{t("slot", { number: slot + 1, count: view.slots.length })}</p>
        </div>
        <div className={style.actions}>
          <Button size="large" disabled={slot === 0} onClick={() => show(slot - 1)}>{t("previous")}</Button>
          <Button size="large" disabled={slot >= view.slots.length - 1} onClick={() => show(slot + 1)}>{t("forward")}</Button>
          {chosen === null ? null : <Button size="large" onClick={() => setChosen(null)}>{t("follow")}</Button>}
          <Button size="large" onClick={() => void hall.current?.requestFullscreen()}>{t("full")}</Button>
          <Link href={`/centre/sessions/${view.id}`}><Button size="large">{t("back")}</Button></Link>
        </div>
      </header>
      <ul className={own.callGrid}>
        {view.tables.map((table) => {
          const meeting = whoAt(table.tableNo, slot);
          const after = whoAt(table.tableNo, slot + 1);
          return (
            <li key={table.tableNo} className={`${own.callTable} ${meeting === undefined ? own.callFree : ""}`}>
              <b>{words("table", { number: table.tableNo })}</b>
              <strong>{meeting === undefined ? t("free") : shortName(meeting.name)}</strong>
              <span>{nameIn({ zh: table.nameZh, en: table.nameEn })}</span>
              {follows === undefined ? null : <span className={own.callAfter}>{t("after", { at: follows, name: after === undefined ? t("free") : shortName(after.name) })}</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The slot of the moment, looked at anew every quarter of a minute. */
function useCurrentSlot(view: SessionPart["view"]): ReturnType<typeof slotAt> {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), REFRESH_MILLISECONDS);
    return () => clearInterval(timer);
  }, []);
  return slotAt(view, now);
}
