"use client";
import { useActionState } from "react";
import { useTranslations } from "next-intl";
import { errorOf, listOf, untouched, type FormAction } from "@/ui/kit/form-state";
import { ErrorSummary } from "@/ui/kit/error-summary";
import { FormBody } from "@/ui/kit/step-frame";
import { SubmitButton } from "@/ui/kit/submit-button";
import { InstitutionChoices, type InstitutionChoice } from "./institution-choices";

/** Chooses the banks that are asked next; nothing is ticked in advance. */
export function ReferForm({ needId, choices, action }: { readonly needId: string; readonly choices: readonly InstitutionChoice[]; readonly action: FormAction }) {
  const t = useTranslations("need.refer");
  const [state, act] = useActionState(action, untouched);
  return (
    <form action={act} noValidate>
      <FormBody>
        <ErrorSummary errors={state.errors} general={state.general} />
        <input type="hidden" name="needId" value={needId} />
        <InstitutionChoices label={t("choose")} hint={t("chooseHint")} choices={choices} chosen={listOf(state, "institutionIds")} error={errorOf(state, "institutionIds")} />
        <p>{t("agree")}</p>
        <SubmitButton>{t("confirm")}</SubmitButton>
      </FormBody>
    </form>
  );
}
