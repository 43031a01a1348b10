import Image from "next/image";
import { useLocale, useTranslations } from "next-intl";
import { Amount } from "@/ui/kit/amount";
import { LinkButton } from "@/ui/kit/button";
import { Page, Panel, Row, Stack } from "@/ui/kit/layout";
import { localText } from "@/ui/kit/local-text";
import { Moment } from "@/ui/kit/moment";
import { EmptyState, Notice } from "@/ui/kit/notice";
import { SubmitButton } from "@/ui/kit/submit-button";
import { SummaryList } from "@/ui/kit/summary-list";
import { Table, type Column } from "@/ui/kit/table";
import { Tag, type Tone } from "@/ui/kit/tag";
import type { OwnInvitation } from "./answer";
import style from "./match-session.module.css";

export type Invitation = OwnInvitation & { /** The pass as a picture, a data address. */ readonly qr: string };

export interface OwnScreenProps {
  readonly invitations: readonly Invitation[];
  readonly action: (form: FormData) => Promise<void>;
  /** What went wrong with the last answer. */
  readonly problem?: string;
}

type Meeting = OwnInvitation["meetings"][number];

const tones: Readonly<Record<string, Tone>> = { scheduled: "info", inviting: "info", running: "success" };

/** The enterprise's invitations: answer, pass, whom it meets, and what came of it. */
export function OwnScreen({ invitations, action, problem }: OwnScreenProps) {
  const t = useTranslations("match-session.own");
  return (
    <Page title={t("title")} lead={t("lead")}>
      <Stack gap={5}>
        {problem === undefined ? null : <Notice tone="error" live title={problem} />}
        {invitations.length === 0 ? <EmptyState title={t("emptyTitle")} action={<LinkButton href="/centres" look="secondary">{t("centres")}</LinkButton>}>{t("empty")}</EmptyState> : null}
        {invitations.map((invitation) => <InvitationPanel key={invitation.id} invitation={invitation} action={action} />)}
      </Stack>
    </Page>
  );
}

function InvitationPanel({ invitation, action }: { readonly invitation: Invitation; readonly action: OwnScreenProps["action"] }) {
  const t = useTranslations("match-session.own");
  const statuses = useTranslations("match-session.status");
  const { session, answer } = invitation;
  const coming = session.status === "inviting" || session.status === "scheduled";
  const upcoming = coming || session.status === "running";
  return (
    <Panel title={session.title} actions={<Tag tone={tones[session.status] ?? "neutral"}>{statuses(session.status)}</Tag>}>
      <Stack gap={4}>
        <SummaryList facts={[
          { label: t("when"), value: `${session.heldOn} ${session.startsAt}` },
          { label: t("where"), value: session.venue },
          { label: t("number"), value: session.number },
        ]} />
        {coming && invitation.checkedInAt === null ? <AnswerForm invitation={invitation} action={action} /> : null}
        {upcoming && answer !== "declined" ? <Pass invitation={invitation} /> : null}
        {answer === "declined" ? null : <Meetings invitation={invitation} />}
      </Stack>
    </Panel>
  );
}

function AnswerForm({ invitation: { id, answer }, action }: { readonly invitation: Invitation; readonly action: OwnScreenProps["action"] }) {
  const t = useTranslations("match-session.own");
  const known = answer === "accepted" || answer === "declined" ? answer : null;
  return (
    <form action={action}>
      <input type="hidden" name="invitationId" value={id} />
      <Stack gap={3}>
        {known === null ? <Notice tone="warning" title={t("ask")}>{t("askText")}</Notice> : <p>{t(`answered.${known}`)}</p>}
        <Row>
          {known === "accepted" ? null : <SubmitButton name="answer" value="accepted" look={known === null ? "primary" : "secondary"}>{known === null ? t("accept") : t("changeBack")}</SubmitButton>}
          {known === "declined" ? null : <SubmitButton name="answer" value="declined" look="secondary">{known === null ? t("decline") : t("change")}</SubmitButton>}
        </Row>
      </Stack>
    </form>
  );
}

/** The pass for the door: a code to scan, and its digits for where scanning fails. */
export function Pass({ invitation: { passCode, qr, holder, checkedInAt } }: { readonly invitation: Invitation }) {
  const t = useTranslations("match-session.own");
  return (
    <Panel title={t("pass")} level={3} tone="tinted">
      <div className={style.pass}>
        <Image className={style.qr} src={qr} width={176} height={176} alt={t("qr", { code: passCode })} unoptimized />
        <Stack gap={2}>
          <p>{t("passText")}</p>
          <p className={style.code}><span className="visually-hidden">{t("passCode")} </span>{passCode}</p>
          <p>{t("holder")} {holder}</p>
          {checkedInAt === null ? null : <p><Tag tone="success">{t("checkedIn")}</Tag> <Moment at={checkedInAt} /></p>}
        </Stack>
      </div>
    </Panel>
  );
}

function Meetings({ invitation: { meetings } }: { readonly invitation: Invitation }) {
  const t = useTranslations("match-session.own");
  const words = useTranslations("match-session");
  const locale = useLocale();
  if (meetings.length === 0) return <p>{t("noTimetable")}</p>;
  // Before the day there is neither an amount nor a case: empty columns would only push the times apart.
  const intended: Column<Meeting> = { key: "intended", header: t("intended"), numeric: true, cell: ({ intendedYuan }) => (intendedYuan === null ? "—" : <Amount yuan={intendedYuan} />) };
  const opened: Column<Meeting> = { key: "case", header: t("toCase"), cell: ({ needId }) => (needId === null ? "—" : <LinkButton look="quiet" href={`/enterprise/needs/${needId}`}>{t("toCase")}</LinkButton>) };
  return (
    <Table caption={t("timetable")} rows={meetings} rowKey={({ id }) => id} columns={[
      { key: "bank", header: t("bank"), cell: ({ bankZh, bankEn }) => localText(locale, { zh: bankZh, en: bankEn }) },
      { key: "at", header: t("at"), cell: ({ at }) => at },
      { key: "table", header: t("table"), cell: ({ tableNo }) => words("table", { number: tableNo }) },
      { key: "result", header: t("result"), cell: ({ status, outcome }) => (outcome === null ? words(`meetingStatus.${status}`) : words(`outcome.${outcome}`)) },
      ...(meetings.some(({ intendedYuan }) => intendedYuan !== null) ? [intended] : []),
      ...(meetings.some(({ needId }) => needId !== null) ? [opened] : []),
    ]} />
  );
}
