"use client";
import { useTranslations } from "next-intl";
import { errorOf, listOf, type FormAction } from "@/ui/kit/form-state";
import { ErrorSummary } from "@/ui/kit/error-summary";
import { fieldId } from "@/ui/kit/field";
import { Heading } from "@/ui/kit/layout";
import { RequestKeyInput, useSteadyAction } from "@/ui/kit/steady-action";
import { FormBody } from "@/ui/kit/step-frame";
import { SubmitButton } from "@/ui/kit/submit-button";
import { SummaryList, type Fact } from "@/ui/kit/summary-list";
import { TextInput } from "@/ui/kit/text-input";
import { CategoryTicks, type CategoryTicksProps } from "./category-ticks";
import style from "./authorisation.module.css";

export interface AnswerFormProps extends Omit<CategoryTicksProps, "chosen"> {
  readonly id: string;
  readonly action: FormAction;
  readonly idempotencyKey: string;
  /** Until when, how often, how long kept. */
  readonly limits: readonly Fact[];
  /** The name of the person who signs. */
  readonly signer: string;
}

/** The answer to a consent request: choose the data, read the limits, sign or refuse with buttons of one size. */
export function AnswerForm({ id, action, idempotencyKey, limits, signer, ...asked }: AnswerFormProps) {
  const t = useTranslations("authorisation");
  const [state, act] = useSteadyAction(action);
  const problem = errorOf(state, "categories");
  return (
    <form action={act} noValidate>
      <FormBody>
        <ErrorSummary errors={state.errors} general={state.general} />
        <input type="hidden" name="id" value={id} />
        <RequestKeyInput state={state} first={idempotencyKey} />
        <section aria-label={t("ask.which")} className={style.part}>
          <Heading level={2}>{t("ask.which")}</Heading>
          <p id={fieldId("categories")} tabIndex={-1} className={problem ? style.problem : undefined}>{problem ?? t("ask.nothingTicked")}</p>
          <CategoryTicks {...asked} chosen={listOf(state, "categories")} />
        </section>
        <section aria-label={t("ask.limits")} className={style.part}>
          <Heading level={2}>{t("ask.limits")}</Heading>
          <SummaryList facts={limits} />
        </section>
        <section aria-label={t("ask.refusing")} className={style.part}>
          <Heading level={2}>{t("ask.refusing")}</Heading>
          <p>{t("ask.refusingText")}</p>
        </section>
        <section aria-label={t("ask.withdraw")} className={style.part}>
          <Heading level={2}>{t("ask.withdraw")}</Heading>
          <p>{t("ask.withdrawText")}</p>
        </section>
        <section aria-label={t("ask.sign")} className={style.part}>
          <Heading level={2}>{t("ask.sign")}</Heading>
          <p>{t("ask.signText", { name: signer })}</p>
          <TextInput name="password" type="password" label={t("ask.password")} hint={t("ask.passwordHint")} error={errorOf(state, "password")} autoComplete="current-password" width="medium" />
          <div className={style.answers}>
            <SubmitButton name="answer" value="agree" wide>{t("ask.agree")}</SubmitButton>
            <SubmitButton name="answer" value="refuse" look="secondary" wide>{t("ask.refuse")}</SubmitButton>
          </div>
        </section>
      </FormBody>
    </form>
  );
}
