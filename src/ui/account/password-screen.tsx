"use client";
import { useActionState } from "react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { errorOf, untouched, type FormAction } from "@/ui/kit/form-state";
import { ErrorSummary } from "@/ui/kit/error-summary";
import { Page, Panel } from "@/ui/kit/layout";
import { Notice } from "@/ui/kit/notice";
import { FormBody } from "@/ui/kit/step-frame";
import { SubmitButton } from "@/ui/kit/submit-button";
import { TextInput } from "@/ui/kit/text-input";

export interface PasswordScreenProps {
  readonly done: boolean;
  /** Where to go on to, when the person has to choose an own password in place of a given one before anything else. */
  readonly onward?: string;
  readonly change: FormAction;
}

/** The way to another password: the old one first. Other devices are signed out by it, which is said before and after. */
export function PasswordScreen({ done, onward, change }: PasswordScreenProps) {
  const t = useTranslations("shell.password");
  const [state, act] = useActionState(change, untouched);
  const given = onward !== undefined;
  return (
    <Page title={t(given ? "givenTitle" : "title")} lead={t(given ? "givenLead" : "lead")} width="narrow">
      {done && !given ? <Notice tone="success" live title={t("done")}><Link href="/account/sessions">{t("devices")}</Link></Notice> : null}
      <Panel>
        <form action={act} noValidate>
          <FormBody>
            <ErrorSummary errors={state.errors} general={state.general} />
            {given ? <input type="hidden" name="onward" value={onward} /> : null}
            <TextInput name="current" label={t(given ? "given" : "current")} type="password" autoComplete="current-password" width="medium" error={errorOf(state, "current")} />
            <TextInput name="next" label={t("next")} hint={t("hint")} type="password" autoComplete="new-password" width="medium" error={errorOf(state, "next")} />
            <SubmitButton>{t(given ? "goOn" : "confirm")}</SubmitButton>
          </FormBody>
        </form>
      </Panel>
    </Page>
  );
}
