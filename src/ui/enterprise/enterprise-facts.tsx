import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { inferRouterOutputs } from "@trpc/server";
import { categories } from "@/domain/report/registry";
import type { AppRouter } from "@/server/root";
import { Amount } from "@/ui/kit/amount";
import { localText } from "@/ui/kit/local-text";
import { LongDate } from "@/ui/kit/moment";
import { SummaryList } from "@/ui/kit/summary-list";
import { registrationStatus } from "./registration-status";

export type Enterprise = inferRouterOutputs<AppRouter>["enterprise"]["own"];

/** What is known of the enterprise, with its source, its date, and where a mistake is put right; nobody types it again. */
export function EnterpriseFacts({ enterprise }: { readonly enterprise: Enterprise }) {
  const t = useTranslations("enterprise.fact");
  const kit = useTranslations("kit");
  const locale = useLocale();
  const { department, departmentEn } = categories.registration;
  const asOf = enterprise.sourceAsOf.toISOString().slice(0, 10);
  return (
    <>
      <SummaryList
        facts={[
          { label: t("name"), value: enterprise.name, hint: enterprise.uscc },
          { label: t("legal"), value: enterprise.legalRepresentative },
          { label: t("type"), value: enterprise.enterpriseType },
          { label: t("district"), value: localText(locale, enterprise.district) },
          { label: t("capital"), value: <Amount yuan={enterprise.registeredCapital} /> },
          { label: t("established"), value: <LongDate day={enterprise.establishedOn.toISOString().slice(0, 10)} /> },
          { label: t("status"), value: registrationStatus(locale, enterprise.registrationStatus) },
          { label: t("address"), value: enterprise.address },
        ]}
      />
      <p>{kit("lockedSource", { source: locale === "en" ? departmentEn : department, asOf })} <Link href="/centres">{kit("lockedCorrect")}</Link></p>
    </>
  );
}
