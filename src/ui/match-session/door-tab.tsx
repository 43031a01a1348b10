"use client";
import { useState } from "react";
import { Alert, Button, Empty, Input } from "antd";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Section } from "@/ui/staff/fact-list";
import { useAct } from "@/ui/staff/use-act";
import style from "@/ui/staff/staff.module.css";
import { momentText } from "@/ui/kit/moment";
import { Tag } from "@/ui/kit/tag";
import { useTRPC } from "@/ui/shell/trpc";
import type { Guest, SessionPart } from "./answer";
import { matchGuests } from "./guest-search";
import own from "./match-session.module.css";

const TIME_FROM = 11;

/** The door: one field finds a guest by pass, phone, initials or name, one large button checks in; made for a phone. */
export function DoorTab({ view }: SessionPart) {
  const t = useTranslations("match-session.door");
  const [typed, setTyped] = useState("");
  const open = view.status === "scheduled" || view.status === "running";
  const expected = view.guests.filter(({ answer, checkedInAt }) => answer !== "declined" || checkedInAt !== null);
  const found = matchGuests(view.guests, typed);
  const waitingFirst = [...found].sort((a, b) => Number(a.checkedInAt !== null) - Number(b.checkedInAt !== null));
  return (
    <Section id="door" title={t("title")} extra={<strong role="status">{t("count", { present: expected.filter(({ checkedInAt }) => checkedInAt !== null).length, expected: expected.length })}</strong>}>
      {open ? null : <Alert type="info" showIcon title={t("closed")} />}
      <Input size="large" allowClear value={typed} onChange={(event) => setTyped(event.target.value)} aria-label={t("search")} aria-describedby="door-hint" placeholder={t("search")} autoComplete="off" spellCheck={false} />
      <p id="door-hint" className={style.hint}>{t("hint")}</p>
      {waitingFirst.length === 0 ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("nobody")} /> : (
        <ul className={own.cards}>{waitingFirst.map((guest) => <li key={guest.id} className={`${own.card} ${guest.checkedInAt === null ? "" : own.present}`}><GuestCard view={view} guest={guest} open={open} onDone={() => setTyped("")} /></li>)}</ul>
      )}
    </Section>
  );
}

function GuestCard({ view, guest, open, onDone }: SessionPart & { readonly guest: Guest; readonly open: boolean; readonly onDone: () => void }) {
  const t = useTranslations("match-session.door");
  const trpc = useTRPC();
  const act = useAct();
  const checkIn = useMutation(trpc.matchSession.checkIn.mutationOptions(act(t("done"), { after: onDone })));
  const first = view.meetings.filter(({ uscc }) => uscc === guest.uscc).sort((a, b) => a.slotNo - b.slotNo)[0];
  return (
    <>
      <div>
        <strong>{guest.name}</strong>
        <div className={style.meta}>
          <span className={style.mono}>{guest.passCode}</span>
          <span>{first === undefined ? t("noMeeting") : t("first", { at: view.slots[first.slotNo - 1] ?? "", table: first.tableNo })}</span>
          {guest.answer === "declined" ? <Tag tone="error">{t("declined")}</Tag> : null}
        </div>
      </div>
      {guest.checkedInAt === null
        ? <Button className={own.big} type="primary" disabled={!open} loading={checkIn.isPending} aria-label={t("checkInOf", { name: guest.name })} onClick={() => checkIn.mutate({ sessionId: view.id, invitationId: guest.id })}>{t("checkIn")}</Button>
        : <CheckedIn view={view} guest={guest} at={guest.checkedInAt} open={open} />}
    </>
  );
}

/** Since when the guest is here, and the way back after a slip of the finger. */
function CheckedIn({ view, guest, at, open }: SessionPart & { readonly guest: Guest; readonly at: Date; readonly open: boolean }) {
  const t = useTranslations("match-session.door");
  const trpc = useTRPC();
  const act = useAct();
  const undo = useMutation(trpc.matchSession.undoCheckIn.mutationOptions(act(t("undone"))));
  return (
    <div className={style.actions}>
      <strong>{t("present", { time: momentText(at).slice(TIME_FROM) })}</strong>
      {open ? <Button loading={undo.isPending} aria-label={t("undoOf", { name: guest.name })} onClick={() => undo.mutate({ sessionId: view.id, invitationId: guest.id })}>{t("undo")}</Button> : null}
    </div>
  );
}
