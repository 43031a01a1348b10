import { useLocale, useTranslations } from "next-intl";
import type { FormAction } from "@/ui/kit/form-state";
import { StepForm } from "@/ui/enterprise/step-form";
import { Amount } from "@/ui/kit/amount";
import { LinkButton } from "@/ui/kit/button";
import { Heading } from "@/ui/kit/layout";
import { localText } from "@/ui/kit/local-text";
import { LongDate } from "@/ui/kit/moment";
import { Notice } from "@/ui/kit/notice";
import { StepFrame } from "@/ui/kit/step-frame";
import { SummaryList } from "@/ui/kit/summary-list";
import type { Need, Offer } from "./draft";
import { useRateText } from "./rate-text";

export interface OfferScreenProps {
  readonly need: Need;
  readonly offer: Offer;
  readonly mayBind: boolean;
  readonly action: FormAction;
}

/** An offer in full, what accepting it does, and the signature's button. An agent sees why there is none. */
export function AcceptScreen({ need, offer, mayBind, action, idempotencyKey }: OfferScreenProps & { readonly idempotencyKey: string }) {
  const t = useTranslations("need.offer");
  const words = useTranslations("need");
  const locale = useLocale();
  const bank = localText(locale, { zh: offer.institutionZh, en: offer.institutionEn });
  const others = need.cases.filter(({ id }) => id !== offer.caseId).length;
  const back = `/enterprise/needs/${need.id}`;
  return (
    <StepFrame backHref={back}>
      <Heading level={1} caption={offer.number}>{t("acceptQuestion", { bank })}</Heading>
      <OfferFacts offer={offer} />
      {mayBind ? (
        <StepForm action={action} values={{ needId: need.id, caseId: offer.caseId, version: String(offer.version) }} idempotencyKey={idempotencyKey} label={t("acceptConfirm")} cancelHref={back}>
          <Heading level={2} look={3}>{t("effectTitle")}</Heading>
          <p>{words(need.multiBank ? "offer.effectMulti" : "offer.effect", { bank, others })}</p>
        </StepForm>
      ) : (
        <>
          <Notice tone="warning" title={t("legalOnly")}><p>{t("agentNote")}</p></Notice>
          <LinkButton href={back} look="secondary">{words("back")}</LinkButton>
        </>
      )}
    </StepFrame>
  );
}

/** Declining: the reason goes to the bank, the need stays open to the others. */
export function DeclineScreen({ need, offer, mayBind, action }: OfferScreenProps) {
  const t = useTranslations("need.offer");
  const words = useTranslations("need");
  const locale = useLocale();
  const back = `/enterprise/needs/${need.id}`;
  return (
    <StepFrame backHref={back}>
      <Heading level={1} caption={offer.number}>{t("declineQuestion", { bank: localText(locale, { zh: offer.institutionZh, en: offer.institutionEn }) })}</Heading>
      {mayBind ? (
        <StepForm action={action} values={{ needId: need.id, caseId: offer.caseId, version: String(offer.version) }} look="danger" label={t("declineConfirm")} cancelHref={back} reason={{ label: t("declineReason"), hint: t("declineReasonHint") }}>
          <p>{t("declineEffect")}</p>
        </StepForm>
      ) : (
        <>
          <Notice tone="warning" title={t("legalOnly")}><p>{t("agentNote")}</p></Notice>
          <LinkButton href={back} look="secondary">{words("back")}</LinkButton>
        </>
      )}
    </StepFrame>
  );
}

function OfferFacts({ offer }: { readonly offer: Offer }) {
  const t = useTranslations("need.offer");
  const words = useTranslations("need");
  const rateText = useRateText();
  return (
    <SummaryList
      facts={[
        { label: t("amount"), value: <Amount yuan={offer.amountYuan} /> },
        { label: t("rate"), value: rateText(offer) },
        { label: t("term"), value: words("months", { count: offer.termMonths }), hint: words(`repaymentMethod.${offer.repaymentMethod}`) },
        { label: words("fact.guarantee"), value: words(`guaranteeMode.${offer.guaranteeMode}`) },
        { label: t("interest"), value: <Amount yuan={offer.totalInterestYuan} look="yuan" />, hint: offer.isUpperBound ? t("atMost") : undefined },
        { label: t("fees"), value: <Amount yuan={offer.feesYuan} look="yuan" /> },
        { label: t("totalCost"), value: <Amount yuan={offer.totalCostYuan} look="yuan" /> },
        { label: t("totalRepaid"), value: <Amount yuan={offer.totalRepaidYuan} look="yuan" /> },
        { label: t("largest"), value: <Amount yuan={offer.largestInstalmentYuan} look="yuan" /> },
        { label: t("until"), value: <LongDate day={offer.validUntil} /> },
      ]}
    />
  );
}
