import { useLocale, useTranslations } from "next-intl";
import type { FormAction } from "@/ui/kit/form-state";
import { StepForm } from "@/ui/enterprise/step-form";
import { LinkButton } from "@/ui/kit/button";
import { Heading, Row, Stack } from "@/ui/kit/layout";
import { localText } from "@/ui/kit/local-text";
import { LongDate, momentText } from "@/ui/kit/moment";
import { Confirmation } from "@/ui/kit/notice";
import { PrintButton } from "@/ui/kit/print-button";
import { StepFrame } from "@/ui/kit/step-frame";
import { SummaryList } from "@/ui/kit/summary-list";
import { granteeText, type Authorisation } from "./authorisation";

type Stopping = Pick<Authorisation, "id" | "number" | "status" | "granteeZh" | "granteeEn" | "caseNumber" | "maxPulls" | "pullsMade" | "retainUntil">;

/** Before sharing stops: what stops, what the bank keeps and until when, and what becomes of the application. */
export function StopScreen({ authorisation: row, action }: { readonly authorisation: Stopping; readonly action: FormAction }) {
  const t = useTranslations("authorisation.stopping");
  const locale = useLocale();
  const grantee = localText(locale, { zh: row.granteeZh, en: row.granteeEn });
  return (
    <StepFrame backHref={`/enterprise/authorisations/${row.id}`}>
      <Heading level={1} caption={row.number}>{t("question", { grantee })}</Heading>
      <StepForm action={action} values={{ id: row.id }} look="danger" label={t("confirm")} cancelHref={`/enterprise/authorisations/${row.id}`} cancelLabel={t("keep")}>
        <Consequences row={row} />
      </StepForm>
    </StepFrame>
  );
}

function Consequences({ row }: { readonly row: Stopping }) {
  const t = useTranslations("authorisation.stopping");
  const lapsed = row.status === "lapsed";
  return (
    <Stack gap={4}>
      <Stack gap={2}><Heading level={2} look={3}>{t("stops")}</Heading><p>{lapsed ? t("stopsLapsed") : t("stopsText", { left: Math.max(0, row.maxPulls - row.pullsMade) })}</p></Stack>
      <Stack gap={2}><Heading level={2} look={3}>{t("keeps")}</Heading><p>{row.pullsMade === 0 ? t("keepsNothing") : t.rich("keepsText", { made: row.pullsMade, day: () => <LongDate key="day" day={row.retainUntil} /> })}</p></Stack>
      <Stack gap={2}><Heading level={2} look={3}>{t("application")}</Heading><p>{t(lapsed ? "applicationLapsed" : "applicationText", { number: row.caseNumber ?? "—" })}</p></Stack>
    </Stack>
  );
}

/** Proof that sharing was stopped, to keep or print. */
export function ReceiptScreen({ authorisation: row, enterpriseName }: { readonly authorisation: Authorisation; readonly enterpriseName: string }) {
  const t = useTranslations("authorisation");
  const locale = useLocale();
  return (
    <StepFrame>
      <Confirmation title={t("stopping.done")} numberLabel={t("fact.number")} number={row.number}><p>{t("stopping.effect")}</p></Confirmation>
      <SummaryList
        facts={[
          { label: t("fact.enterprise"), value: enterpriseName },
          { label: t("fact.grantee"), value: granteeText(locale, row) },
          { label: t("fact.revokedAt"), value: row.revokedAt === null ? null : momentText(row.revokedAt) },
          { label: t("fact.used"), value: t("used", { made: row.pullsMade, max: row.maxPulls }) },
          { label: t("fact.retain"), value: row.pullsMade === 0 ? t("stopping.keepsNothing") : <LongDate day={row.retainUntil} /> },
        ]}
      />
      <Row><PrintButton /><LinkButton href="/enterprise/authorisations" look="secondary">{t("back")}</LinkButton></Row>
    </StepFrame>
  );
}
