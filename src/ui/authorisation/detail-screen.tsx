import { useLocale, useTranslations } from "next-intl";
import type { FormAction } from "@/ui/kit/form-state";
import { StepForm } from "@/ui/enterprise/step-form";
import { LinkButton } from "@/ui/kit/button";
import { Page, Panel } from "@/ui/kit/layout";
import { localText } from "@/ui/kit/local-text";
import { momentText } from "@/ui/kit/moment";
import { Breadcrumb } from "@/ui/kit/navigation";
import { Notice } from "@/ui/kit/notice";
import { SummaryList } from "@/ui/kit/summary-list";
import { Tag } from "@/ui/kit/tag";
import { AccessTable } from "./access-table";
import { useLimits } from "./answer-screen";
import { granteeText, statusTone, type Authorisation } from "./authorisation";
import { CategoryList } from "./category-list";
import style from "./authorisation.module.css";

export interface DetailScreenProps {
  readonly authorisation: Authorisation;
  readonly done?: "signed" | "refused" | "paused" | "resumed";
  readonly mayAct: boolean;
  readonly pause: FormAction;
  readonly resume: FormAction;
}

/** One consent: who may see what until when, every single access under it, and how to stop. */
export function DetailScreen({ authorisation: row, done, mayAct, pause, resume }: DetailScreenProps) {
  const t = useTranslations("authorisation");
  const locale = useLocale();
  const limits = useLimits(row);
  const codes = row.signedAt === null ? row.requestedCategories : row.categories;
  return (
    <Page title={localText(locale, { zh: row.granteeZh, en: row.granteeEn })} caption={row.number} breadcrumb={<Breadcrumb crumbs={[{ label: t("title"), href: "/enterprise/authorisations" }, { label: row.number }]} />}>
      {done === undefined ? null : <Notice tone="success" live title={t(`done.${done}`)}><p>{t(`doneText.${done}`)}</p></Notice>}
      <Panel title={t("facts")}>
        <SummaryList
          facts={[
            { label: t("fact.status"), value: <Tag tone={statusTone[row.status]}>{t(`status.${row.status}`)}</Tag>, hint: row.status === "lapsed" ? t("lapsedHint") : undefined },
            { label: t("fact.grantee"), value: granteeText(locale, row) },
            { label: t("fact.matter"), value: row.caseNumber, hint: t(`purpose.${row.purpose}`) },
            { label: t("fact.used"), value: t("used", { made: row.pullsMade, max: row.maxPulls }) },
            ...limits,
            { label: t("fact.signer"), value: row.signerName, hint: row.signedAt === null ? undefined : momentText(row.signedAt) },
            { label: t("fact.digest"), value: <span className={style.digest}>{row.textDigest}</span>, hint: t("digestHint", { version: row.textVersion }) },
          ]}
        />
        <DetailActions row={row} mayAct={mayAct} pause={pause} resume={resume} />
      </Panel>
      <Panel title={t("accessTitle", { count: row.accesses.length })} id="access"><AccessTable accesses={row.accesses} /></Panel>
      <Panel title={t("dataTitle")}><CategoryList codes={codes} purpose={row.purpose} monthsBack={row.monthsBack} /></Panel>
    </Page>
  );
}

function DetailActions({ row, mayAct, pause, resume }: { readonly row: Authorisation } & Pick<DetailScreenProps, "mayAct" | "pause" | "resume">) {
  const t = useTranslations("authorisation");
  if (row.status === "pending") return <LinkButton href={`/enterprise/authorisations/${row.id}/answer`}>{t("answer")}</LinkButton>;
  const stoppable = row.status === "active" || row.status === "paused" || row.status === "exhausted" || (row.status === "lapsed" && row.signedAt !== null);
  if (!stoppable) return null;
  if (!mayAct) return <p>{t("ask.legalOnlyText")}</p>;
  return (
    <div className={style.actions}>
      {row.status === "active" ? <StepForm action={pause} values={{ id: row.id }} look="secondary" label={t("pause")} /> : null}
      {row.status === "paused" ? <StepForm action={resume} values={{ id: row.id }} look="secondary" label={t("resume")} /> : null}
      <LinkButton href={`/enterprise/authorisations/${row.id}/stop`} look="danger">{t("stop")}</LinkButton>
    </div>
  );
}
