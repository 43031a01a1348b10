import { useLocale, useTranslations } from "next-intl";
import { shortRate } from "@/ui/need/rate-text";
import { Amount } from "@/ui/kit/amount";
import { LinkButton } from "@/ui/kit/button";
import { Page } from "@/ui/kit/layout";
import { localText } from "@/ui/kit/local-text";
import { Pagination } from "@/ui/kit/navigation";
import { EmptyState } from "@/ui/kit/notice";
import { Table, type Column } from "@/ui/kit/table";
import { Tag, type Tone } from "@/ui/kit/tag";
import type { FormAction } from "@/ui/kit/form-state";
import { daysBetween, mayRenew, type LoanNote } from "./loan-note";
import { StepForm } from "./step-form";
import style from "./enterprise.module.css";

const tones: Readonly<Record<LoanNote["status"], Tone>> = {
  contracted: "info", normal: "success", overdue: "error", non_performing: "error", settled: "neutral", settled_early: "neutral", renewed: "info", written_off: "neutral", compensated: "neutral",
};

export interface LoanScreenProps {
  readonly loans: readonly LoanNote[];
  readonly today: string;
  readonly page: number;
  readonly pageCount: number;
  readonly total: number;
  readonly renew: FormAction;
}

/** The own loan notes, the next to fall due first, each with its renewal where that is due. */
export function LoanScreen({ loans, today, page, pageCount, total, renew }: LoanScreenProps) {
  const t = useTranslations("enterprise.loan");
  const status = useTranslations("loan.status");
  const locale = useLocale();
  const columns: Column<LoanNote>[] = [
    { key: "note", header: t("note"), cell: (note) => <>{localText(locale, { zh: note.institutionZh, en: note.institutionEn })}<br /><small>{note.loanNoteNo}</small></> },
    { key: "status", header: t("status"), cell: (note) => <Tag tone={tones[note.status]}>{status(note.status)}</Tag> },
    { key: "outstanding", header: t("outstanding"), numeric: true, cell: (note) => <Amount yuan={note.outstandingYuan} look="yuan" /> },
    { key: "amount", header: t("amount"), numeric: true, cell: (note) => <><Amount yuan={note.amountYuan} look="yuan" /><br /><small>{t("drawnOn", { day: note.drawnOn })}</small></> },
    { key: "rate", header: t("rate"), numeric: true, cell: (note) => t("percent", { rate: shortRate(note.annualRate) }) },
    { key: "maturity", header: t("maturity"), cell: (note) => <><span className={style.day}>{note.maturityOn}</span>{mayRenew(note, today) ? <><br /><small>{t("daysLeft", { days: daysBetween(today, note.maturityOn) })}</small></> : null}</> },
    {
      key: "action", header: t("action"), wide: true,
      cell: (note) => (mayRenew(note, today) ? <StepForm action={renew} values={{ drawdownId: note.drawdownId }} look="secondary" label={t("renew")} /> : note.renewed ? t("renewed") : null),
    },
  ];
  return (
    <Page title={t("title")} lead={t("lead")}>
      <Table caption={t("title")} captionHidden columns={columns} rows={loans} rowKey={({ drawdownId }) => drawdownId} empty={<EmptyState title={t("emptyTitle")} action={<LinkButton href="/enterprise/apply">{t("start")}</LinkButton>}>{t("empty")}</EmptyState>} />
      <Pagination page={page} pageCount={pageCount} total={total} hrefOf={(target) => `/enterprise/loans?page=${target}`} />
    </Page>
  );
}
