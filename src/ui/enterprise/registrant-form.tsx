"use client";
import { useActionState } from "react";
import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/ui/kit/error-summary";
import { FormBody } from "@/ui/kit/step-frame";
import { SubmitButton } from "@/ui/kit/submit-button";
import { TextInput } from "@/ui/kit/text-input";
import { errorOf, textOf, untouched, type FormAction } from "@/ui/kit/form-state";

/** Who registers: must be the recorded legal representative. Everything typed but the password is kept after a mistake. */
export function RegistrantForm({ uscc, action }: { readonly uscc: string; readonly action: FormAction }) {
  const t = useTranslations("enterprise.person");
  const register = useTranslations("enterprise.register");
  const [state, act] = useActionState(action, untouched);
  const field = (name: string) => ({ name, label: t(name), defaultValue: textOf(state, name), error: errorOf(state, name) });
  return (
    <form action={act} noValidate>
      <FormBody>
        <ErrorSummary errors={state.errors} general={state.general} />
        <input type="hidden" name="uscc" value={uscc} />
        <TextInput {...field("name")} hint={t("nameHint")} autoComplete="name" width="medium" />
        <TextInput {...field("identityNumber")} hint={t("identityNumberHint")} code autoComplete="off" spellCheck={false} width="medium" />
        <TextInput {...field("phone")} hint={t("phoneHint")} type="tel" inputMode="tel" autoComplete="tel" width="medium" />
        <TextInput {...field("loginName")} hint={t("loginNameHint")} autoComplete="username" spellCheck={false} width="medium" />
        <TextInput name="password" label={t("password")} hint={t("passwordHint")} error={errorOf(state, "password")} type="password" autoComplete="new-password" width="medium" />
        <SubmitButton wide>{register("submit")}</SubmitButton>
      </FormBody>
    </form>
  );
}
