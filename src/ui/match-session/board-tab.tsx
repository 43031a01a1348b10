"use client";
import { Alert, Button, Dropdown, Empty, Spin } from "antd";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Section } from "@/ui/staff/fact-list";
import { useLocalName } from "@/ui/staff/local-name";
import { Problem } from "@/ui/staff/problem";
import { useAct } from "@/ui/staff/use-act";
import style from "@/ui/staff/staff.module.css";
import { Tag } from "@/ui/kit/tag";
import { useTRPC } from "@/ui/shell/trpc";
import type { MeetingView, SessionPart } from "./answer";
import { useConfirmStep } from "./confirm-step";
import { freePlaces } from "./free-place";
import { PrintButton } from "./print-button";
import { shortName } from "./short-name";
import own from "./match-session.module.css";

/** The timetable: made by the solver, put right by hand, with what it achieves and why it looks as it does. */
export function BoardTab({ view }: SessionPart) {
  const t = useTranslations("match-session.board");
  const trpc = useTRPC();
  const act = useAct();
  const make = useMutation(trpc.matchSession.schedule.mutationOptions(act(t("done"), { quiet: true })));
  const confirm = useConfirmStep();
  const solve = () => { make.mutate({ sessionId: view.id }); };
  const again = () => { confirm({ title: t("remakeAsk"), content: t("remakeText"), ok: t("remake"), act: solve }); };
  const open = view.status === "inviting" || view.status === "scheduled";
  const made = view.meetings.length > 0;
  return (
    <Section id="board" title={t("title")} extra={<div className={style.actions} data-print="hide">{made ? <PrintButton /> : null}{open ? <Button type={made ? "default" : "primary"} loading={make.isPending} onClick={made ? again : solve}>{made ? t("remake") : t("make")}</Button> : null}</div>}>
      <Problem error={make.error} />
      {make.isPending ? <div role="status" className={style.computed}><Spin size="small" /> {t("making")}</div> : null}
      {made ? <><Quality view={view} /><Grid view={view} movable={open || view.status === "running"} /><div data-print="hide"><Alert type="info" title={t("why")} /></div></> : <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("empty")} />}
    </Section>
  );
}

function Quality({ view }: SessionPart) {
  const t = useTranslations("match-session.board");
  const { wishes, wishesGranted, meetings, enterprisesWithoutMeeting: without } = view.quality;
  const names = without.map((uscc) => shortName(view.guests.find((guest) => guest.uscc === uscc)?.name ?? uscc)).join(" · ");
  return (
    <p className={own.quality} role="status" data-print="hide">
      <span>{t("quality", { granted: wishesGranted, wishes, meetings })}</span>
      {without.length === 0 ? <span style={{ color: "var(--color-success)" }}>{t("everyone")}</span> : <span style={{ color: "var(--color-error)" }}>{t("without", { count: without.length, names })}</span>}
    </p>
  );
}

function Grid({ view, movable }: SessionPart & { readonly movable: boolean }) {
  const t = useTranslations("match-session.board");
  const words = useTranslations("match-session");
  const nameIn = useLocalName();
  return (
    <div className={own.scroll} role="region" aria-label={t("grid")} tabIndex={0}>
      <table className={own.board}>
        <thead>
          <tr>
            <th scope="col">{t("slot")}</th>
            {view.tables.map((table) => <th key={table.tableNo} scope="col">{words("table", { number: table.tableNo })}<small>{nameIn({ zh: table.nameZh, en: table.nameEn })}</small></th>)}
          </tr>
        </thead>
        <tbody>
          {view.slots.map((at, index) => (
            <tr key={at}>
              <th scope="row">{at}</th>
              {view.tables.map(({ tableNo }) => {
                const meeting = view.meetings.find((one) => one.tableNo === tableNo && one.slotNo === index + 1);
                return <td key={tableNo}>{meeting === undefined ? <span className={own.free}>{t("free")}</span> : <Cell view={view} meeting={meeting} movable={movable && meeting.status === "booked"} />}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One meeting on the board; its menu lists where it could go, so that no dragging is needed. */
function Cell({ view, meeting, movable }: SessionPart & { readonly meeting: MeetingView; readonly movable: boolean }) {
  const t = useTranslations("match-session.board");
  const statuses = useTranslations("match-session.meetingStatus");
  const trpc = useTRPC();
  const act = useAct();
  const move = useMutation(trpc.matchSession.moveMeeting.mutationOptions(act(t("moved"))));
  const wishes = view.guests.find(({ uscc }) => uscc === meeting.uscc)?.wishes ?? [];
  const rank = wishes.indexOf(meeting.institutionId);
  const places = movable ? freePlaces(view, meeting) : [];
  const items = places.length === 0 ? [{ key: "none", label: t("moveNone"), disabled: true }] : places.map((place) => ({ key: `${place.tableNo} ${place.slotNo}`, label: t("moveTo", { at: view.slots[place.slotNo - 1] ?? "", table: place.tableNo }), onClick: () => move.mutate({ sessionId: view.id, meetingId: meeting.id, ...place }) }));
  const name = shortName(meeting.name);
  return (
    <div className={own.meeting}>
      {movable ? (
        <Dropdown autoFocus trigger={["click"]} menu={{ items, style: { maxBlockSize: "20rem", overflow: "auto" } }}>
          <Button loading={move.isPending} aria-label={t("move", { name: meeting.name })} title={meeting.name}>{name}</Button>
        </Dropdown>
      ) : <strong title={meeting.name}>{name}</strong>}
      <span className={own.tags}>
        <span className={rank >= 0 ? own.granted : own.free}>{rank >= 0 ? t("wish", { rank: rank + 1 }) : wishes.length === 0 ? t("anyWish") : t("extra")}</span>
        {meeting.pinned ? <Tag tone="warning">{t("pinned")}</Tag> : null}
        {meeting.status === "booked" ? null : <Tag tone={meeting.status === "met" ? "success" : "error"}>{statuses(meeting.status)}</Tag>}
      </span>
    </div>
  );
}
