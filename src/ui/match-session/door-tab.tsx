"use client";
import { useState } from "react";
import Link from "next/link";
import { Alert, Button, Empty, Input } from "antd";
import { useMutation, useMutationState } from "@tanstack/react-query";
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
  const trpc = useTRPC();
  const act = useAct();
  const [typed, setTyped] = useState("");
  const scan = useMutation(trpc.matchSession.checkIn.mutationOptions(act(t("done"), { after: () => setTyped("") })));
  const sending = useSending();
  const open = view.status === "scheduled" || view.status === "running";
  const expected = view.guests.filter(({ answer, checkedInAt }) => answer !== "declined" || checkedInAt !== null);
  const found = matchGuests(view.guests, typed);
  const waitingFirst = [...found].sort((a, b) => Number(a.checkedInAt !== null) - Number(b.checkedInAt !== null));
  // A hand scanner types the pass and ends with Enter; a clerk who has narrowed the list to one guest does the same.
  const enter = () => {
    const [only, ...others] = found;
    if (open && typed.trim() !== "" && only !== undefined && others.length === 0 && only.checkedInAt === null && !sending.has(only.id)) scan.mutate({ sessionId: view.id, invitationId: only.id });
  };
  return (
    <Section id="door" title={t("title")} extra={<strong role="status">{t("count", { present: expected.filter(({ checkedInAt }) => checkedInAt !== null).length, expected: expected.length })}</strong>}>
      {open ? null : <Alert type="info" showIcon title={t(view.status === "planned" || view.status === "inviting" ? "notYet" : "closed")} />}
      <Input size="large" allowClear value={typed} onChange={(event) => setTyped(event.target.value)} onPressEnter={enter} aria-label={t("search")} aria-describedby="door-hint" placeholder={t("search")} autoComplete="off" spellCheck={false} enterKeyHint="done" />
      <p id="door-hint" className={style.hint}>{t("hint")}</p>
      {waitingFirst.length === 0 ? <Nobody view={view} /> : (
        <ul className={own.cards}>{waitingFirst.map((guest) => <li key={guest.id} className={`${own.card} ${guest.checkedInAt === null ? "" : own.present}`}><GuestCard view={view} guest={guest} open={open} sending={sending.has(guest.id)} onDone={() => setTyped("")} /></li>)}</ul>
      )}
    </Section>
  );
}

/** Guests whose check-in is still on its way: done here, not yet known to the hall, because the line is slow or down. */
function useSending(): ReadonlySet<string> {
  const trpc = useTRPC();
  const ids = useMutationState({ filters: { mutationKey: trpc.matchSession.checkIn.mutationKey(), status: "pending" }, select: ({ state }) => invitationOf(state.variables) });
  return new Set(ids);
}

function invitationOf(variables: unknown): string {
  return typeof variables === "object" && variables !== null && "invitationId" in variables && typeof variables.invitationId === "string" ? variables.invitationId : "";
}

/** Nobody is found, or nobody was ever invited; and where whoever stands there can go instead. */
function Nobody({ view }: SessionPart) {
  const t = useTranslations("match-session.door");
  if (view.guests.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("noGuests")} />;
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(view.status === "running" ? "nobodyNow" : "nobody")}>
      {view.status === "running" ? <Link href="/centre/walk-in"><Button>{t("walkIn")}</Button></Link> : null}
    </Empty>
  );
}

interface CardProps extends SessionPart {
  readonly guest: Guest;
  readonly open: boolean;
  readonly sending: boolean;
  readonly onDone: () => void;
}

function GuestCard({ view, guest, open, sending, onDone }: CardProps) {
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
      {guest.checkedInAt !== null
        ? <CheckedIn view={view} guest={guest} at={guest.checkedInAt} open={open} />
        : open && <Button className={own.big} type="primary" loading={sending} aria-label={t("checkInOf", { name: guest.name })} onClick={() => checkIn.mutate({ sessionId: view.id, invitationId: guest.id })}>{t(sending ? "sending" : "checkIn")}</Button>}
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
    <div className={own.checkedIn}>
      <strong>{t("present", { time: momentText(at).slice(TIME_FROM) })}</strong>
      {open ? <Button loading={undo.isPending} aria-label={t("undoOf", { name: guest.name })} onClick={() => undo.mutate({ sessionId: view.id, invitationId: guest.id })}>{t("undo")}</Button> : null}
    </div>
  );
}
