"use client";
import { useTranslations } from "next-intl";
import { Button, LinkButton } from "@/ui/kit/button";
import { Page, Row } from "@/ui/kit/layout";

export interface ErrorScreenProps {
  readonly error: Error & { readonly digest?: string };
}

/** A failure told plainly: what is safe, how to go on, and the number by which it is found in the logs. */
export function ErrorScreen({ error }: ErrorScreenProps) {
  const t = useTranslations("shell");
  // Everything is asked for again: drawing once more what came, or from a script that did not come, would fail again.
  const retry = () => { window.location.reload(); };
  return (
    <Page title={t("error.title")} lead={t("error.lead")} width="narrow">
      {error.digest ? <p>{t("error.trace", { trace: error.digest })}</p> : null}
      <Row><Button look="primary" onClick={retry}>{t("error.retry")}</Button><LinkButton look="secondary" href="/" plain>{t("notFound.home")}</LinkButton></Row>
    </Page>
  );
}
