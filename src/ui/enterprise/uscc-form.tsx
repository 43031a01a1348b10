"use client";
import { useActionState } from "react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/ui/kit/button";
import { ErrorSummary } from "@/ui/kit/error-summary";
import { Details, FormBody, StepFrame } from "@/ui/kit/step-frame";
import { SubmitButton } from "@/ui/kit/submit-button";
import { TextInput } from "@/ui/kit/text-input";
import { errorOf, textOf, untouched, type FormAction } from "@/ui/kit/form-state";

/** The first question of the registration: which enterprise. */
export function UsccScreen({ action, uscc }: { readonly action: FormAction; readonly uscc: string }) {
  const t = useTranslations("enterprise.register");
  const kit = useTranslations("kit");
  const [state, act] = useActionState(action, untouched);
  return (
    <StepFrame step={1} count={2} backHref="/sign-in">
      <form action={act} noValidate>
        <FormBody>
          <ErrorSummary errors={state.errors} general={state.general} />
          <TextInput name="uscc" asQuestion code label={t("usccQuestion")} hint={t("usccHint")} defaultValue={textOf(state, "uscc", uscc)} error={errorOf(state, "uscc")} autoComplete="off" spellCheck={false} width="medium" />
          <SubmitButton>{kit("continue")}</SubmitButton>
          <Details summary={t("usccWhere")}><p>{t("usccWhereText")}</p></Details>
          <Details summary={t("claimed")}><p>{t("claimedText")}</p><LinkButton href="/centres" look="quiet">{t("centres")}</LinkButton></Details>
        </FormBody>
      </form>
    </StepFrame>
  );
}
