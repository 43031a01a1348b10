import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { needSchema } from "@/domain/need/need-schema";
import type { FormAction } from "@/ui/kit/form-state";
import { Amount } from "@/ui/kit/amount";
import { Heading, Panel } from "@/ui/kit/layout";
import { LongDate } from "@/ui/kit/moment";
import { StepFrame } from "@/ui/kit/step-frame";
import { SummaryList } from "@/ui/kit/summary-list";
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

/** All answers on one page, each with the way to change it, before the need is published. */
export function CheckScreen({ draft, chosen, action, idempotencyKey }: CheckScreenProps) {
  const t = useTranslations("need");
  const parsed = needSchema.safeParse(draft.answers);
  if (!parsed.success) return null;
  const need = parsed.data;
  const fact = (step: string, label: string, value: ReactNode, hint?: ReactNode) => ({ label, value, hint, changeHref: `/enterprise/apply/${step}?from=check` });
  const months = (count: number) => t("months", { count });
  return (
    <StepFrame backHref="/enterprise/apply/channel">
      <Heading level={1} caption={draft.number}>{t("check.title")}</Heading>
      <Panel>
        <SummaryList
          facts={[
            fact("amount", t("fact.amount"), <Amount yuan={need.amountYuan} />),
            fact("term", t("fact.term"), months(need.termMonths), need.neededBy === undefined ? undefined : <>{t("label.neededBy")} <LongDate day={need.neededBy} /></>),
            fact("purpose", t("fact.purpose"), t(`purpose.${need.purpose}`), need.purposeNote === "" ? undefined : need.purposeNote),
            fact("guarantee", t("fact.guarantee"), t(`guaranteeMode.${need.guaranteeMode}`)),
            fact("repayment", t("fact.repayment"), t(`repaymentMethod.${need.repaymentMethod}`)),
            fact("contact", t("fact.contact"), need.contactName, need.contactPhone),
            fact("channel", t("fact.channel"), t(`channel.${need.channel}`), chosen.length === 0 ? undefined : <ul className={style.chosen}>{chosen.map((name) => <li key={name}>{name}</li>)}</ul>),
            fact("channel", t("fact.multiBank"), t(need.multiBank ? "multiBankYes" : "multiBankNo")),
          ]}
        />
      </Panel>
      <PublishForm needId={draft.id} action={action} idempotencyKey={idempotencyKey} />
    </StepFrame>
  );
}
