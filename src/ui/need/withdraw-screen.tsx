import { useLocale, useTranslations } from "next-intl";
import type { FormAction } from "@/ui/kit/form-state";
import { StepForm } from "@/ui/enterprise/step-form";
import { Heading } from "@/ui/kit/layout";
import { localText } from "@/ui/kit/local-text";
import { StepFrame } from "@/ui/kit/step-frame";
import type { Need } from "./draft";
import { CaseTag } from "./need-tag";
import style from "./need.module.css";

const ended: readonly string[] = ["rejected", "withdrawn", "declined", "timed_out", "disbursed"];

/** Before a need is taken back: which banks stop working on it, and what stays. */
export function WithdrawScreen({ need, only, action }: { readonly need: Need; readonly only?: Need["cases"][number]; readonly action: FormAction }) {
  const t = useTranslations("need.withdraw");
  const locale = useLocale();
  const name = (one: Need["cases"][number]) => localText(locale, { zh: one.institutionZh, en: one.institutionEn });
  const working = need.cases.filter(({ status }) => !ended.includes(status));
  const stopping = only === undefined ? working : [only];
  const after = only === undefined ? "after" : working.some(({ id }) => id !== only.id) ? "afterOne" : "afterLast";
  return (
    <StepFrame backHref={`/enterprise/needs/${need.id}`}>
      <Heading level={1} caption={need.number}>{only === undefined ? t("question") : t("questionOne", { bank: name(only) })}</Heading>
      <StepForm
        action={action} values={{ needId: need.id, caseId: only?.id ?? "" }} look="danger" label={only === undefined ? t("confirm") : t("confirmOne")}
        cancelHref={`/enterprise/needs/${need.id}`} cancelLabel={t("keep")} reason={{ label: t("reason"), optional: true }}
      >
        <p>{stopping.length === 0 ? t("stopsNone") : t("stops", { count: stopping.length })}</p>
        {stopping.length === 0 ? null : <ul>{stopping.map((one) => <li key={one.id}><span className={style.bank}>{name(one)}</span> <CaseTag status={one.status} /></li>)}</ul>}
        <p>{t(after)}</p>
        <p>{t("consent")}</p>
      </StepForm>
    </StepFrame>
  );
}
