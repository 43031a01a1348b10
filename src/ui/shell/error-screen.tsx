"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/ui/kit/button";
import { Page, Row } from "@/ui/kit/layout";

export interface ErrorScreenProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** A failure told plainly: what is safe, how to go on, and the number by which it is found in the logs. */
export function ErrorScreen({ error, reset }: ErrorScreenProps) {
  const t = useTranslations("shell.error");
  return (
    <Page title={t("title")} lead={t("lead")} width="narrow">
      {error.digest ? <p>{t("trace", { trace: error.digest })}</p> : null}
      <Row><Button look="primary" onClick={reset}>{t("retry")}</Button></Row>
    </Page>
  );
}
