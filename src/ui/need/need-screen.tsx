import { useLocale, useTranslations } from "next-intl";
import { granteeText, type AuthorisationRow } from "@/ui/authorisation/authorisation";
import { Amount } from "@/ui/kit/amount";
import { LinkButton } from "@/ui/kit/button";
import { Page, Panel, Row } from "@/ui/kit/layout";
import { LongDate } from "@/ui/kit/moment";
import { Breadcrumb } from "@/ui/kit/navigation";
import { Notice } from "@/ui/kit/notice";
import { SummaryList } from "@/ui/kit/summary-list";
import { Timeline } from "@/ui/kit/timeline";
import { CasePanel } from "./case-panel";
import { lastDay } from "./deadline";
import type { Need, NeedCase, Offer } from "./draft";
import { NeedTag } from "./need-tag";
import { OfferTable } from "./offer-table";
import { mayRefer, mayWithdraw } from "./next-step";
import { SupplementList } from "./supplement-list";
import { useNeedTimeline } from "./need-timeline";
import style from "./need.module.css";

export const doneMarks = ["accepted", "declined", "withdrawn", "referred", "resubmitted", "answered"] as const;

export interface NeedScreenProps {
  readonly need: Need;
  readonly cases: readonly NeedCase[];
  readonly offers: readonly Offer[];
  /** Consents of this need's cases that wait for an answer. */
  readonly waiting: readonly AuthorisationRow[];
  readonly mayBind: boolean;
  readonly done?: (typeof doneMarks)[number];
}

/** One need: what to do now first, then the offers, the banks side by side, and what happened. */
export function NeedScreen({ need, cases, offers, waiting, mayBind, done }: NeedScreenProps) {
  const t = useTranslations("need");
  const locale = useLocale();
  const timeline = useNeedTimeline(need, cases);
  return (
    <Page
      title={t("detailHeading")}
      caption={need.number}
      breadcrumb={<Breadcrumb crumbs={[{ label: t("list.title"), href: "/enterprise/needs" }, { label: need.number }]} />}
      actions={<NeedTag status={need.status} />}
    >
      {done === undefined ? null : <Notice tone="success" live title={t(`done.${done}`)} />}
      {waiting.map((row) => (
        <Notice key={row.id} tone="warning" title={t("consentWaiting", { grantee: granteeText(locale, row) })}>
          <div><LinkButton href={`/enterprise/authorisations/${row.id}/answer`}>{t("answerConsent")}</LinkButton></div>
        </Notice>
      ))}
      <SupplementList needId={need.id} cases={cases} />
      {offers.length > 0 ? <Panel title={t("offer.title", { count: offers.length })}><OfferTable needId={need.id} offers={offers} mayBind={mayBind} /></Panel> : null}
      <Panel title={t("banksTitle", { count: cases.length })}>
        {cases.length === 0 ? <p>{t(need.status === "published" ? "noBankYet" : "noBank", { time: need.answerDueAt === null ? "—" : lastDay(need.answerDueAt) })}</p> : null}
        {need.status === "unanswered" ? <Notice><p>{t("centreFollows")}</p><div><LinkButton href="/centres" look="secondary">{t("findCentre")}</LinkButton></div></Notice> : null}
        <div className={style.offers}>{cases.map((one) => <CasePanel key={one.id} needId={need.id} one={one} mayBind={mayBind} />)}</div>
        <Row>
          {mayBind && mayRefer(need) ? <LinkButton href={`/enterprise/needs/${need.id}/refer`} look="secondary">{t("refer.action")}</LinkButton> : null}
          {mayBind && mayWithdraw(need) ? <LinkButton href={`/enterprise/needs/${need.id}/withdraw`} look="danger">{t(cases.length === 0 || mayRefer(need) ? "withdraw.title" : "withdraw.action")}</LinkButton> : null}
        </Row>
        {!mayBind && mayWithdraw(need) ? <p className={style.soft}>{t("agentNote")}</p> : null}
      </Panel>
      <Panel title={t("factsTitle")}>
        <SummaryList
          facts={[
            { label: t("fact.amount"), value: <Amount yuan={need.amountYuan} /> },
            { label: t("fact.term"), value: need.termMonths === null ? null : t("months", { count: need.termMonths }), hint: need.neededBy === null ? undefined : <>{t("label.neededBy")} <LongDate day={need.neededBy} /></> },
            { label: t("fact.purpose"), value: need.purpose === null ? null : t(`purpose.${need.purpose}`), hint: need.purposeNote },
            { label: t("fact.guarantee"), value: need.guaranteeMode === null ? null : t(`guaranteeMode.${need.guaranteeMode}`) },
            { label: t("fact.repayment"), value: need.repaymentMethod === null ? null : t(`repaymentMethod.${need.repaymentMethod}`) },
            { label: t("fact.contact"), value: need.contactName, hint: need.contactPhone },
            { label: t("fact.channel"), value: need.channel === null ? null : t(`channel.${need.channel}`), hint: t(need.multiBank ? "multiBankYes" : "multiBankNo") },
          ]}
        />
      </Panel>
      <Panel title={t("timelineTitle")}><Timeline events={timeline} /></Panel>
    </Page>
  );
}
