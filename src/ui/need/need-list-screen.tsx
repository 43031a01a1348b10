import Link from "next/link";
import { useTranslations } from "next-intl";
import { answeredSteps, needStepNames } from "@/domain/need/need-schema";
import { Amount } from "@/ui/kit/amount";
import { LinkButton } from "@/ui/kit/button";
import { Page } from "@/ui/kit/layout";
import { Moment } from "@/ui/kit/moment";
import { EmptyState, Notice } from "@/ui/kit/notice";
import { Table, type Column } from "@/ui/kit/table";
import type { Draft, Need } from "./draft";
import { NeedTag } from "./need-tag";

/** The own needs, newest first, and above them the one that is not finished. */
export function NeedListScreen({ needs, draft }: { readonly needs: readonly Need[]; readonly draft: Draft | null }) {
  const t = useTranslations("need");
  const columns: Column<Need>[] = [
    { key: "number", header: t("list.number"), cell: (need) => <Link href={`/enterprise/needs/${need.id}`}>{need.number}</Link> },
    { key: "status", header: t("list.status"), cell: (need) => <NeedTag status={need.status} /> },
    { key: "amount", header: t("fact.amount"), numeric: true, cell: (need) => <Amount yuan={need.amountYuan} /> },
    { key: "purpose", header: t("fact.purpose"), cell: (need) => (need.purpose === null ? null : t(`purpose.${need.purpose}`)) },
    { key: "banks", header: t("list.banks"), cell: (need) => t("list.bankCount", { count: need.cases.length }) },
    { key: "published", header: t("list.published"), cell: (need) => <Moment at={need.publishedAt} /> },
  ];
  const start = <LinkButton href="/enterprise/apply">{t("list.start")}</LinkButton>;
  return (
    <Page title={t("list.title")} lead={t("list.lead")} actions={needs.length > 0 || draft !== null ? start : undefined}>
      {draft === null ? null : (
        <Notice title={t("start.draftTitle", { done: answeredSteps(draft.answers).length, count: needStepNames.length })}>
          <p>{draft.number}</p>
          <div><LinkButton href={`/enterprise/apply/${draft.step}`} look="secondary">{t("start.continue")}</LinkButton></div>
        </Notice>
      )}
      {needs.length === 0 && draft !== null ? null : (
        <Table caption={t("list.title")} captionHidden columns={columns} rows={needs} rowKey={({ id }) => id} empty={<EmptyState title={t("list.emptyTitle")} action={start}>{t("list.empty")}</EmptyState>} />
      )}
    </Page>
  );
}
