"use client";
import { useActionState } from "react";
import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { onwardPath } from "@/domain/address/site-path";
import { ErrorSummary, type FieldError } from "@/ui/kit/error-summary";
import { SubmitButton } from "@/ui/kit/submit-button";
import { TextInput } from "@/ui/kit/text-input";
import style from "./account.module.css";

interface State {
  readonly errors: readonly FieldError[];
  readonly general?: string;
  readonly loginName: string;
}

function typed(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** Checks the login and goes on to `next`; what was typed as name stays after a mistake, the password does not. */
export function SignInForm({ next }: { readonly next: string }) {
  const t = useTranslations("sign-in");
  // Who may come again later is told when; everybody else learns nothing but that it was not right.
  const refusalText = (error: string | null | undefined) => {
    const [reason, seconds] = error?.split(" ") ?? [];
    if (seconds === undefined) return t(reason === "sign-in-impossible" ? "impossible" : "failed");
    return reason === "sign-in-slowed" ? t("slowed", { seconds }) : t("busy", { seconds });
  };
  const [state, submit] = useActionState<State, FormData>(async (_, form) => {
    const loginName = typed(form, "loginName").trim();
    const password = typed(form, "password");
    const errors = [
      ...(loginName === "" ? [{ name: "loginName", message: t("missingName") }] : []),
      ...(password === "" ? [{ name: "password", message: t("missingPassword") }] : []),
    ];
    if (errors.length > 0) return { errors, loginName };
    const answer = await signIn("credentials", { loginName, password, redirect: false }).catch(() => undefined);
    if (answer === undefined) return { errors: [], general: t("noAnswer"), loginName };
    if (!answer.ok) return { errors: [], general: refusalText(answer.error), loginName };
    window.location.assign(onwardPath(next, "/account/continue"));
    return { errors: [], loginName };
  }, { errors: [], loginName: "" });
  const errorOf = (name: string) => state.errors.find((error) => error.name === name)?.message;
  return (
    <form action={submit} className={style.form} noValidate>
      <ErrorSummary errors={state.errors} general={state.general} />
      <TextInput name="loginName" label={t("loginName")} hint={t("loginNameHint")} autoComplete="username" spellCheck={false} defaultValue={state.loginName} error={errorOf("loginName")} />
      <TextInput name="password" type="password" label={t("password")} autoComplete="current-password" error={errorOf("password")} />
      <SubmitButton wide>{t("submit")}</SubmitButton>
    </form>
  );
}
