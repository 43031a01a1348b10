"use client";
import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/ui/kit/button";
import type { ButtonLook } from "@/ui/kit/button";
import { ErrorSummary } from "@/ui/kit/error-summary";
import { Row } from "@/ui/kit/layout";
import { RequestKeyInput, useSteadyAction } from "@/ui/kit/steady-action";
import { FormBody } from "@/ui/kit/step-frame";
import { SubmitButton } from "@/ui/kit/submit-button";
import { TextArea } from "@/ui/kit/text-input";
import { errorOf, textOf, type FormAction } from "@/ui/kit/form-state";

export interface StepFormProps {
  readonly action: FormAction;
  readonly values: Readonly<Record<string, string>>;
  readonly label: string;
  readonly look?: ButtonLook;
  /** Where "no" leads; without it the button stands alone. */
  readonly cancelHref?: string;
  readonly cancelLabel?: string;
  /** Asks for words that go with the step. */
  readonly reason?: { readonly label: string; readonly hint?: string; readonly optional?: boolean };
  /** The key of a step that counts once; the other steps are refused the second time anyway. */
  readonly idempotencyKey?: string;
  readonly children?: ReactNode;
}

/** One step with its consequences above it; a refusal stays on the page and says why. */
export function StepForm({ action, values, label, look, cancelHref, cancelLabel, reason, idempotencyKey, children }: StepFormProps) {
  const kit = useTranslations("kit");
  const [state, act] = useSteadyAction(action);
  return (
    <form action={act} noValidate>
      <FormBody>
        <ErrorSummary errors={state.errors} general={state.general} />
        {Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        {idempotencyKey === undefined ? null : <RequestKeyInput state={state} first={idempotencyKey} />}
        {children}
        {reason ? <TextArea name="reason" {...reason} rows={3} defaultValue={textOf(state, "reason")} error={errorOf(state, "reason")} /> : null}
        <Row>
          <SubmitButton look={look}>{label}</SubmitButton>
          {cancelHref === undefined ? null : <LinkButton href={cancelHref} look="secondary">{cancelLabel ?? kit("cancel")}</LinkButton>}
        </Row>
      </FormBody>
    </form>
  );
}
