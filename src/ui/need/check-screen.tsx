import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { answeredSteps, needStepNames, needSteps, type NeedStep } from "@/domain/need/need-schema";
import type { FormAction } from "@/ui/kit/form-state";
import { Amount } from "@/ui/kit/amount";
import { LinkButton } from "@/ui/kit/button";
import { Heading, Panel } from "@/ui/kit/layout";
import { LongDate } from "@/ui/kit/moment";
import { Notice } from "@/ui/kit/notice";
import { StepFrame } from "@/ui/kit/step-frame";
import { SummaryList, type Fact } from "@/ui/kit/summary-list";
import type { Draft } from "./draft";
import { PublishForm } from "./publish-form";
import style from "./need.module.css";

export interface CheckScreenProps {
  readonly draft: Draft;
  /** Names of the products or banks that were chosen; empty for the whole market. */
  readonly chosen: readonly string[];
  readonly action: FormAction;
  readonly idempotencyKey: string;
}

/** All answers on one page, each with the way to change it, before the need is published; what is open says so and leads there. */
export function CheckScreen({ draft, chosen, action, idempotencyKey }: CheckScreenProps) {
  const t = useTranslations("need");
  const answered = answeredSteps(draft.answers);
  const facts = useAnswerFacts(draft.answers, chosen);
  const [next, ...others] = needStepNames.filter((step) => !answered.includes(step));
  return (
    <StepFrame backHref={next === undefined ? "/enterprise/apply/channel" : "/enterprise/apply"}>
      <Heading level={1} caption={draft.number}>{t(next === undefined ? "check.title" : "check.openTitle")}</Heading>
      {next === undefined ? null : <Notice><p>{t("check.openNotice", { count: others.length + 1 })}</p></Notice>}
      <Panel><SummaryList facts={facts} /></Panel>
      {next === undefined ? <PublishForm needId={draft.id} action={action} idempotencyKey={idempotencyKey} /> : <div><LinkButton href={`/enterprise/apply/${next}`}>{t("start.continue")}</LinkButton></div>}
    </StepFrame>
  );
}

/** Each answer in words; one that is missing, or cannot stand, counts as open. */
function useAnswerFacts(answers: Draft["answers"], chosen: readonly string[]): Fact[] {
  const t = useTranslations("need");
  const amount = needSteps.amount.safeParse(answers).data;
  const term = needSteps.term.safeParse(answers).data;
  const purpose = needSteps.purpose.safeParse(answers).data;
  const guarantee = needSteps.guarantee.safeParse(answers).data;
  const repayment = needSteps.repayment.safeParse(answers).data;
  const contact = needSteps.contact.safeParse(answers).data;
  const channel = needSteps.channel.safeParse(answers).data;
  const fact = (step: NeedStep, label: string, value: ReactNode, hint?: ReactNode): Fact => ({
    label, hint, value: value ?? <span className={style.soft}>{t("check.open")}</span>, changeHref: `/enterprise/apply/${step}?from=check`, changeLabel: value === undefined ? t("check.fill") : undefined,
  });
  return [
    fact("amount", t("fact.amount"), amount && <Amount yuan={amount.amountYuan} />),
    fact("term", t("fact.term"), term && t("months", { count: term.termMonths }), term?.neededBy && <>{t("label.neededBy")} <LongDate day={term.neededBy} /></>),
    fact("purpose", t("fact.purpose"), purpose && t(`purpose.${purpose.purpose}`), purpose?.purposeNote),
    fact("guarantee", t("fact.guarantee"), guarantee && t(`guaranteeMode.${guarantee.guaranteeMode}`)),
    fact("repayment", t("fact.repayment"), repayment && t(`repaymentMethod.${repayment.repaymentMethod}`)),
    fact("contact", t("fact.contact"), contact?.contactName, contact?.contactPhone),
    fact("channel", t("fact.channel"), channel && t(`channel.${channel.channel}`), chosen.length > 0 && <ul className={style.chosen}>{chosen.map((name) => <li key={name}>{name}</li>)}</ul>),
    ...(channel === undefined ? [] : [fact("channel", t("fact.multiBank"), t(channel.multiBank ? "multiBankYes" : "multiBankNo"))]),
  ];
}
