import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { isCategoryCode } from "@/domain/report/category-code";
import { localText } from "@/ui/kit/local-text";
import { Moment } from "@/ui/kit/moment";
import { EmptyState } from "@/ui/kit/notice";
import { Details } from "@/ui/kit/step-frame";
import { Table, type Column } from "@/ui/kit/table";
import { categoryText, type Authorisation } from "./authorisation";

type Access = Authorisation["accesses"][number];

/** Every single access: when, which bank and person, for what, which data, under which report number. */
export function AccessTable({ accesses }: { readonly accesses: readonly Access[] }) {
  const t = useTranslations("authorisation");
  const locale = useLocale();
  const names = (access: Access) => access.categories.filter(isCategoryCode).map((code) => categoryText(locale, code).name).join(t("separator"));
  const columns: Column<Access>[] = [
    { key: "at", header: t("column.at"), cell: ({ at }) => <Moment at={at} /> },
    { key: "who", header: t("column.who"), cell: (access) => <>{localText(locale, { zh: access.institutionZh ?? "", en: access.institutionEn ?? "" })}<br />{access.person}</> },
    { key: "purpose", header: t("column.purpose"), cell: ({ purpose }) => (purpose === null ? null : t(`purpose.${purpose}`)) },
    { key: "what", header: t("column.what"), wide: true, cell: (access) => <Details summary={t("categories", { count: access.categories.length })}><p>{names(access)}</p></Details> },
    { key: "report", header: t("column.report"), cell: ({ reportId, reportNumber }) => (reportId === null ? reportNumber : <Link href={`/enterprise/reports/${reportId}`}>{reportNumber}</Link>) },
  ];
  return <Table caption={t("accessCaption")} captionHidden columns={columns} rows={accesses} rowKey={(access) => `${access.at.toISOString()} ${access.reportNumber ?? ""}`} empty={<EmptyState title={t("noAccess")}>{t("noAccessText")}</EmptyState>} />;
}
