"use client";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/ui/kit/form-state";
import { ErrorSummary } from "@/ui/kit/error-summary";
import { RequestKeyInput, useSteadyAction } from "@/ui/kit/steady-action";
import { FormBody } from "@/ui/kit/step-frame";
import { SubmitButton } from "@/ui/kit/submit-button";

/** The last click. Its key makes a second one find what the first has done. */
export function PublishForm({ needId, action, idempotencyKey }: { readonly needId: string; readonly action: FormAction; readonly idempotencyKey: string }) {
  const t = useTranslations("need.check");
  const [state, act] = useSteadyAction(action);
  return (
    <form action={act}>
      <FormBody>
        <ErrorSummary errors={state.errors} general={state.general} />
        <input type="hidden" name="needId" value={needId} />
        <RequestKeyInput state={state} first={idempotencyKey} />
        <p>{t("statement")}</p>
        <SubmitButton wide>{t("publish")}</SubmitButton>
      </FormBody>
    </form>
  );
}
