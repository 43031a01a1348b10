"use client";
import { useEffect, useState } from "react";
import Link from "next/link";
import { Button, Skeleton } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useLocalName } from "@/ui/staff/local-name";
import { Problem } from "@/ui/staff/problem";
import style from "@/ui/staff/staff.module.css";
import { useTRPC } from "@/ui/shell/trpc";
import type { SessionPart } from "./answer";
import { shortName } from "./short-name";
import { slotAt } from "./slot-at";
import own from "./match-session.module.css";

const REFRESH_MILLISECONDS = 15_000;

/** For the wall of the hall: who sits where now. Follows the clock; the clerk can step to another slot. */
export function CallScreen({ sessionId }: { readonly sessionId: string }) {
  const trpc = useTRPC();
  const session = useQuery(trpc.matchSession.read.queryOptions({ sessionId }, { refetchInterval: REFRESH_MILLISECONDS }));
  if (session.isError) return <Problem error={session.error} />;
  return session.data === undefined ? <Skeleton active /> : <Hall view={session.data} />;
}

function Hall({ view }: SessionPart) {
  const t = useTranslations("match-session.call");
  const words = useTranslations("match-session");
  const nameIn = useLocalName();
  const [chosen, setChosen] = useState<number | null>(null);
  const current = useCurrentSlot(view);
  const slot = chosen ?? current;
  const at = view.slots[slot] ?? "";
  return (
    <div className={own.call}>
      <header className={style.head}>
        <div>
          <h1>{view.title}</h1>
          <p className={own.callTime} role="status">{slot === current ? t("now", { at }) : t("next", { at })}</p>
          <p className={style.lead}>{t("slot", { number: slot + 1, count: view.slots.length })}</p>
        </div>
        <div className={style.actions}>
          <Button size="large" disabled={slot === 0} onClick={() => setChosen(slot - 1)}>{t("previous")}</Button>
          <Button size="large" disabled={slot >= view.slots.length - 1} onClick={() => setChosen(slot + 1)}>{t("forward")}</Button>
          <Link href={`/centre/sessions/${view.id}`}><Button size="large">{t("back")}</Button></Link>
        </div>
      </header>
      <ul className={own.callGrid}>
        {view.tables.map((table) => {
          const meeting = view.meetings.find(({ tableNo, slotNo }) => tableNo === table.tableNo && slotNo === slot + 1);
          return (
            <li key={table.tableNo} className={`${own.callTable} ${meeting === undefined ? own.callFree : ""}`}>
              <b>{words("table", { number: table.tableNo })}</b>
              <strong>{meeting === undefined ? t("free") : shortName(meeting.name)}</strong>
              <span>{nameIn({ zh: table.nameZh, en: table.nameEn })}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The slot of the moment, looked at anew every quarter of a minute. */
function useCurrentSlot(view: SessionPart["view"]): number {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), REFRESH_MILLISECONDS);
    return () => clearInterval(timer);
  }, []);
  return slotAt(view, now);
}
