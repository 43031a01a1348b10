"use client";
import { useTranslations } from "next-intl";
import type { CaseView } from "@/ui/bank/answer";
import { FactList, Section } from "@/ui/staff/fact-list";
import { useWanText } from "@/ui/staff/wan-text";
import style from "@/ui/staff/staff.module.css";

/** The note that this case is to renew, or has renewed. */
export function RenewalPanel({ view }: { readonly view: CaseView }) {
  const t = useTranslations("bank.renewal");
  const wan = useWanText();
  const words = useTranslations("bank");
  const loans = useTranslations("loan");
  const { renews } = view;
  if (renews === null) return null;
  return (
    <Section id="renewal" title={t("title")}>
      <FactList facts={[
        [t("note"), `${renews.loanNoteNo} (${renews.loanNumber})`],
        [t("amount"), words("wan", { amount: wan(renews.amountYuan) })],
        [t("outstanding"), words("wan", { amount: wan(renews.outstandingYuan) })],
        [t("maturity"), renews.maturityOn],
        [t("status"), loans(`status.${renews.status}`)],
        [t("settledOn"), renews.settledOn],
        [t("kind"), view.loan?.renewal == null ? null : loans(`renewal.${view.loan.renewal.kind}`)],
        [t("lender"), t(renews.atThisBank ? "thisBank" : "otherBank")],
      ]} />
      {view.loan === null ? <p className={style.hint}>{t("deadline", { maturity: renews.maturityOn })}</p> : null}
    </Section>
  );
}
