import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";
import { LinkButton } from "@/ui/kit/button";
import { Page, Panel } from "@/ui/kit/layout";
import { localText } from "@/ui/kit/local-text";
import { Moment } from "@/ui/kit/moment";
import { EmptyState } from "@/ui/kit/notice";
import { Table, type Column } from "@/ui/kit/table";

type Pulled = inferRouterOutputs<AppRouter>["report"]["onUs"][number];

/** Every report that banks pulled on this enterprise, and the way to its own. */
export function ReportListScreen({ reports }: { readonly reports: readonly Pulled[] }) {
  const t = useTranslations("enterprise.report");
  const purpose = useTranslations("authorisation.purpose");
  const locale = useLocale();
  const columns: Column<Pulled>[] = [
    { key: "number", header: t("number"), cell: (report) => <Link href={`/enterprise/reports/${report.id}`}>{report.number}</Link> },
    { key: "bank", header: t("bank"), cell: (report) => localText(locale, { zh: report.institutionZh, en: report.institutionEn }) },
    { key: "purpose", header: t("purpose"), cell: (report) => (report.purpose === null ? null : purpose(report.purpose)) },
    { key: "at", header: t("at"), cell: (report) => <Moment at={report.createdAt} /> },
    { key: "until", header: t("until"), cell: (report) => <Moment at={report.validUntil} /> },
  ];
  return (
    <Page title={t("title")} lead={t("lead")}>
      <Panel title={t("ownTitle")} tone="tinted">
        <p>{t("ownText")}</p>
        <div><LinkButton href="/enterprise/reports/own" look="secondary">{t("own")}</LinkButton></div>
      </Panel>
      <Table caption={t("title")} captionHidden columns={columns} rows={reports} rowKey={({ id }) => id} empty={<EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>} />
    </Page>
  );
}
