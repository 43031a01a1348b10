import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/ui/kit/button";
import { Page, Panel, Stack } from "@/ui/kit/layout";
import { Moment, momentText } from "@/ui/kit/moment";
import { EmptyState, Notice } from "@/ui/kit/notice";
import { Table, type Column } from "@/ui/kit/table";
import { Tag } from "@/ui/kit/tag";
import { granteeText, statusTone, type AuthorisationRow } from "./authorisation";
import style from "./authorisation.module.css";

/** All consents, those that wait for an answer first and at the top. */
export function ListScreen({ authorisations }: { readonly authorisations: readonly AuthorisationRow[] }) {
  const t = useTranslations("authorisation");
  const locale = useLocale();
  const waiting = authorisations.filter(({ status }) => status === "pending");
  const columns: Column<AuthorisationRow>[] = [
    { key: "grantee", header: t("fact.grantee"), cell: (row) => <><Link href={`/enterprise/authorisations/${row.id}`}>{granteeText(locale, row)}</Link><br /><small>{row.number}</small></> },
    { key: "status", header: t("fact.status"), cell: (row) => <span className={style.whole}><Tag tone={statusTone[row.status]}>{t(`status.${row.status}`)}</Tag></span> },
    { key: "purpose", header: t("column.purpose"), cell: (row) => <span className={style.whole}>{t(`purpose.${row.purpose}`)}</span> },
    { key: "until", header: t("fact.until"), cell: (row) => <Moment at={row.validUntil} /> },
    { key: "used", header: t("fact.used"), cell: (row) => <Link href={`/enterprise/authorisations/${row.id}#access`}>{t("used", { made: row.pullsMade, max: row.maxPulls })}</Link> },
  ];
  return (
    <Page title={t("title")} lead={t("lead")} actions={<LinkButton href="/enterprise/reports" look="secondary">{t("toReports")}</LinkButton>}>
      {waiting.length > 0 ? (
        <Panel title={t("waitingTitle", { count: waiting.length })} tone="tinted">
          <Stack gap={4}>
            {waiting.map((row) => (
              <Stack key={row.id} gap={2}>
                <p><strong>{granteeText(locale, row)}</strong> · {t(`purpose.${row.purpose}`)} · {t("categories", { count: row.requestedCategories.length })}</p>
                <p>{t("answerUntil", { time: momentText(row.validUntil) })}</p>
                <div><LinkButton href={`/enterprise/authorisations/${row.id}/answer`}>{t("answer")}<span className="visually-hidden"> {row.number}</span></LinkButton></div>
              </Stack>
            ))}
          </Stack>
        </Panel>
      ) : null}
      <Table caption={t("allTitle")} captionHidden columns={columns} rows={authorisations} rowKey={({ id }) => id} empty={<EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>} />
      <Notice title={t("pbocTitle")}><p>{t("pboc")}</p></Notice>
    </Page>
  );
}
