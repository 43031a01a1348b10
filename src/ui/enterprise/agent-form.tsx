"use client";
import { useActionState } from "react";
import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/ui/kit/error-summary";
import { FormBody } from "@/ui/kit/step-frame";
import { SubmitButton } from "@/ui/kit/submit-button";
import { TextInput } from "@/ui/kit/text-input";
import { errorOf, textOf, untouched, type FormAction } from "@/ui/kit/form-state";

/** A login for an agent; what was typed but the password stays after a mistake. */
export function AgentForm({ action }: { readonly action: FormAction }) {
  const t = useTranslations("enterprise.person");
  const member = useTranslations("enterprise.member");
  const [state, act] = useActionState(action, untouched);
  const field = (name: string) => ({ name, label: t(name), defaultValue: textOf(state, name), error: errorOf(state, name), width: "medium" as const, autoComplete: "off" });
  return (
    <form action={act} noValidate>
      <FormBody>
        <ErrorSummary errors={state.errors} general={state.general} />
        <TextInput {...field("name")} />
        <TextInput {...field("phone")} type="tel" inputMode="tel" />
        <TextInput {...field("loginName")} hint={t("loginNameHint")} spellCheck={false} />
        <TextInput name="password" label={t("password")} hint={t("passwordHint")} error={errorOf(state, "password")} type="password" autoComplete="new-password" width="medium" />
        <SubmitButton>{member("addConfirm")}</SubmitButton>
      </FormBody>
    </form>
  );
}
