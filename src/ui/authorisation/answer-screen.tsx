import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/ui/kit/button";
import type { FormAction } from "@/ui/kit/form-state";
import { Heading, Stack } from "@/ui/kit/layout";
import { localText } from "@/ui/kit/local-text";
import { LongDate, momentText } from "@/ui/kit/moment";
import { Notice } from "@/ui/kit/notice";
import { StepFrame } from "@/ui/kit/step-frame";
import { SummaryList, type Fact } from "@/ui/kit/summary-list";
import { AnswerForm } from "./answer-form";
import { granteeText, type Authorisation } from "./authorisation";
import { CategoryList } from "./category-list";

export interface AnswerScreenProps {
  readonly authorisation: Authorisation;
  readonly enterpriseName: string;
  readonly signer: string;
  /** Only the legal representative signs; an agent reads what is asked. */
  readonly maySign: boolean;
  readonly action: FormAction;
  readonly idempotencyKey: string;
}

/** What a bank asks for, in the order in which a person decides: who, for what, which data, how long, what refusing means, who signs. */
export function AnswerScreen({ authorisation: asked, enterpriseName, signer, maySign, action, idempotencyKey }: AnswerScreenProps) {
  const t = useTranslations("authorisation");
  const locale = useLocale();
  const limits = useLimits(asked);
  const grantee = granteeText(locale, asked);
  return (
    <StepFrame backHref="/enterprise/authorisations">
      <Stack gap={5}>
        <Heading level={1} caption={asked.number}>{t("ask.title", { grantee: localText(locale, { zh: asked.granteeZh, en: asked.granteeEn }) })}</Heading>
        <SummaryList
          facts={[
            { label: t("fact.grantee"), value: grantee },
            { label: t("fact.matter"), value: t("ask.matter", { number: asked.caseNumber ?? "—", enterprise: enterpriseName }), hint: t(`purpose.${asked.purpose}`) },
          ]}
        />
        {maySign ? (
          <AnswerForm id={asked.id} action={action} idempotencyKey={idempotencyKey} requested={asked.requestedCategories} purpose={asked.purpose} monthsBack={asked.monthsBack} limits={limits} signer={signer} />
        ) : (
          <>
            <CategoryList codes={asked.requestedCategories} purpose={asked.purpose} monthsBack={asked.monthsBack} />
            <SummaryList facts={limits} />
            <p>{t("ask.refusingText")}</p>
            <Notice tone="warning" title={t("ask.legalOnly")}><p>{t("ask.legalOnlyText")}</p></Notice>
            <LinkButton href="/enterprise/authorisations" look="secondary">{t("back")}</LinkButton>
          </>
        )}
      </Stack>
    </StepFrame>
  );
}

/** Until when, how many times, and how long the bank keeps what it read. */
export function useLimits(asked: Authorisation): Fact[] {
  const t = useTranslations("authorisation");
  const perMonth = asked.maxPullsPerMonth === null ? undefined : t("perMonth", { count: asked.maxPullsPerMonth });
  return [
    { label: t("fact.until"), value: momentText(asked.validUntil) },
    { label: t("fact.pulls"), value: t("times", { count: asked.maxPulls }), hint: perMonth },
    { label: t("fact.retain"), value: <LongDate day={asked.retainUntil} />, hint: t("retainHint") },
  ];
}
