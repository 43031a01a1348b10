import { useLocale, useTranslations } from "next-intl";
import { rejectionCodes, rejectionReason } from "@/domain/financing-case/rejection-reason";
import { LinkButton } from "@/ui/kit/button";
import { Panel } from "@/ui/kit/layout";
import { localText } from "@/ui/kit/local-text";
import { SummaryList } from "@/ui/kit/summary-list";
import { lastDay } from "./deadline";
import type { NeedCase } from "./draft";
import { CaseTag } from "./need-tag";
import style from "./need.module.css";

/** One bank beside the others: where it stands, who works on it and how a caller is known to be that person, its clock, and why it said no. */
export function CasePanel({ needId, one, mayBind }: { readonly needId: string; readonly one: NeedCase; readonly mayBind: boolean }) {
  const t = useTranslations("need.case");
  const clock = useTranslations("financing-case.clock");
  const locale = useLocale();
  const running = one.clocks.find(({ doneAt }) => doneAt === null);
  const standing = running === undefined ? null : `${clock(running.name)} · ${running.state === "breached" ? clock("breached", { days: running.workingDaysOver }) : clock("left", { days: running.workingDaysLeft })}`;
  return (
    <Panel title={localText(locale, one.institution)} level={3} actions={<CaseTag status={one.status} />}>
      <SummaryList
        facts={[
          { label: t("number"), value: one.number, hint: one.branch === null ? undefined : localText(locale, one.branch) },
          { label: t("officer"), value: one.officer?.name ?? t("noOfficer"), hint: one.officer?.phone ? t("officerPhone", { phone: one.officer.phone, bank: localText(locale, one.institution) }) : undefined },
          ...(running === undefined ? [] : [{ label: t("clock"), value: standing, hint: t("by", { day: lastDay(running.due) }) }]),
        ]}
      />
      {one.status === "rejected" ? <Rejection one={one} /> : null}
      {one.status === "returned" ? <LinkButton href={`/enterprise/needs/${needId}/resubmit/${one.id}`} look="secondary">{t("resubmit")}</LinkButton> : null}
      {mayBind && one.possible.includes("withdraw") ? <LinkButton href={`/enterprise/needs/${needId}/withdraw?case=${one.id}`} look="quiet">{t("withdraw")}<span className="visually-hidden"> {one.number}</span></LinkButton> : null}
    </Panel>
  );
}

/** A rejection in public words, with what can be put right and whether another bank may be asked. */
export function Rejection({ one }: { readonly one: Pick<NeedCase, "rejectionCode" | "rejectionNote"> }) {
  const t = useTranslations("need.case");
  const words = useTranslations("financing-case.rejection");
  const locale = useLocale();
  const code = rejectionCodes.find((known) => known === one.rejectionCode);
  if (code === undefined) return null;
  const { remediable, mayBeReReferred, repairLink } = rejectionReason(code);
  return (
    <div className={style.offer}>
      <p><strong>{t("rejected")}</strong>{locale === "en" ? " " : ""}{words(code)}{one.rejectionNote === null ? null : <><br />{one.rejectionNote}</>}</p>
      <p>{remediable ? (repairLink === undefined ? t("remediable") : t(`repair.${repairLink}`)) : t("notRemediable")}</p>
      <p>{mayBeReReferred ? t("mayAskOthers") : t("askOthersLater")}</p>
    </div>
  );
}
