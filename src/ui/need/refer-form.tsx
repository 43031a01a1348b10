"use client";
import { useTranslations } from "next-intl";
import { errorOf, listOf, type FormAction } from "@/ui/kit/form-state";
import { ErrorSummary } from "@/ui/kit/error-summary";
import { RequestKeyInput, useSteadyAction } from "@/ui/kit/steady-action";
import { FormBody } from "@/ui/kit/step-frame";
import { SubmitButton } from "@/ui/kit/submit-button";
import { InstitutionChoices, type InstitutionChoice } from "./institution-choices";

export interface ReferFormProps {
  readonly needId: string;
  readonly choices: readonly InstitutionChoice[];
  readonly action: FormAction;
  readonly idempotencyKey: string;
}

/** Chooses the banks that are asked next; nothing is ticked in advance. */
export function ReferForm({ needId, choices, action, idempotencyKey }: ReferFormProps) {
  const t = useTranslations("need.refer");
  const [state, act] = useSteadyAction(action);
  return (
    <form action={act} noValidate>
      <FormBody>
        <ErrorSummary errors={state.errors} general={state.general} />
        <input type="hidden" name="needId" value={needId} />
        <RequestKeyInput state={state} first={idempotencyKey} />
        <InstitutionChoices label={t("choose")} hint={t("chooseHint")} choices={choices} chosen={listOf(state, "institutionIds")} error={errorOf(state, "institutionIds")} />
        <p>{t("agree")}</p>
        <SubmitButton>{t("confirm")}</SubmitButton>
      </FormBody>
    </form>
  );
}
