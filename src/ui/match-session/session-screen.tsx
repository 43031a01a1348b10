"use client";
import Link from "next/link";
import { Button, Skeleton } from "antd";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { Problem } from "@/ui/staff/problem";
import { useAct } from "@/ui/staff/use-act";
import style from "@/ui/staff/staff.module.css";
import { momentText } from "@/ui/kit/moment";
import { Tabs } from "@/ui/kit/navigation";
import { useTRPC } from "@/ui/shell/trpc";
import type { SessionPart, SessionView } from "./answer";
import { BoardTab } from "./board-tab";
import { useConfirmStep } from "./confirm-step";
import { CloseTab } from "./close-tab";
import { DoorTab } from "./door-tab";
import { GuestTab } from "./guest-tab";
import { MeetingTab } from "./meeting-tab";
import { StaleNote } from "./stale-note";
import { StatusTag } from "./status-tag";
import own from "./match-session.module.css";

const tabs = ["guests", "board", "door", "meetings", "close"] as const;

/** Where the work is at each state of the session: the tab that opens when none is named. */
const workAt: Readonly<Record<SessionView["status"], (typeof tabs)[number]>> = { planned: "guests", inviting: "guests", scheduled: "board", running: "door", closed: "close", followed_up: "close" };

/** One session from its invitations to its follow-up. */
export function SessionScreen({ sessionId }: { readonly sessionId: string }) {
  const t = useTranslations("match-session");
  const trpc = useTRPC();
  const session = useQuery(trpc.matchSession.read.queryOptions({ sessionId }, { refetchInterval: 15_000 }));
  const [tab] = useQueryState("tab", parseAsStringLiteral(tabs));
  if (session.data === undefined) return session.isError ? <Problem error={session.error} /> : <div role="status" aria-label={t("loading")}><Skeleton active /></div>;
  const view = session.data;
  const current = tab ?? workAt[view.status];
  const parts = { guests: <GuestTab view={view} />, board: <BoardTab view={view} />, door: <DoorTab view={view} />, meetings: <MeetingTab view={view} />, close: <CloseTab view={view} /> };
  return (
    <div className={style.screen}>
      <SessionHead view={view} />
      <StaleNote query={session} />
      <div data-print="hide"><Tabs label={t("tab.label")} tabs={tabs.map((key) => ({ label: t(`tab.${key}`), href: `/centre/sessions/${view.id}?tab=${key}`, current: key === current }))} /></div>
      {parts[current]}
    </div>
  );
}

function SessionHead({ view }: SessionPart) {
  const t = useTranslations("match-session.head");
  const trpc = useTRPC();
  const act = useAct();
  const run = useMutation(trpc.matchSession.step.mutationOptions(act(t("runDone"))));
  const confirm = useConfirmStep();
  const isToday = momentText(new Date()).startsWith(view.heldOn);
  const start = () => { confirm({ title: t("runAsk"), content: isToday ? t("runText") : `${t("runOtherDay", { heldOn: view.heldOn })}${t("runText")}`, ok: t("run"), act: () => { run.mutate({ sessionId: view.id, event: "run" }); } }); };
  const early = view.status === "planned" || view.status === "inviting";
  return (
    <header className={style.head}>
      <div>
        <Link href="/centre/sessions" className={own.back} data-print="hide">{t("back")}</Link>
        <div className={style.title}><h1>{view.title}</h1><StatusTag status={view.status} /></div>
        <p className={own.facts}>{t("facts", { number: view.number, heldOn: view.heldOn, startsAt: view.startsAt, venue: view.venue, tables: view.tables.length, slots: view.slotCount, minutes: view.slotMinutes })}</p>
      </div>
      <div className={style.actions} data-print="hide">
        {early ? <span id="run-wait" className={own.wait}>{t("runWait")}</span> : null}
        {early || view.status === "scheduled" ? <Button type={early ? "default" : "primary"} disabled={early} aria-describedby={early ? "run-wait" : undefined} loading={run.isPending} onClick={start}>{t("run")}</Button> : null}
        {view.status === "running" || view.status === "scheduled" ? <Link href={`/centre/sessions/${view.id}/call`}><Button>{t("call")}</Button></Link> : null}
      </div>
    </header>
  );
}
