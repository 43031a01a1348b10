import { useLocale, useTranslations } from "next-intl";
import { Amount } from "@/ui/kit/amount";
import { localText } from "@/ui/kit/local-text";
import type { FormAction } from "@/ui/kit/form-state";
import { daysBetween, type LoanNote } from "./loan-note";
import { StepForm } from "./step-form";
import style from "./enterprise.module.css";

/** Loans that fall due soon, each with the one tap that begins its renewal. */
export function DueList({ loans, today, renew }: { readonly loans: readonly LoanNote[]; readonly today: string; readonly renew: FormAction }) {
  const t = useTranslations("enterprise");
  const locale = useLocale();
  return (
    <ul className={style.lines}>
      {loans.map((note) => (
        <li key={note.drawdownId} className={style.line}>
          <div>
            <p><strong>{t("home.due", { bank: localText(locale, { zh: note.institutionZh, en: note.institutionEn }), day: note.maturityOn })}</strong></p>
            <p className={style.soft}>{t.rich("home.dueHint", { days: daysBetween(today, note.maturityOn), amount: () => <Amount key="amount" yuan={note.outstandingYuan} /> })}</p>
          </div>
          <StepForm action={renew} values={{ drawdownId: note.drawdownId }} look="secondary" label={t("loan.renew")} />
        </li>
      ))}
    </ul>
  );
}
