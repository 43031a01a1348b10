import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Amount } from "@/ui/kit/amount";
import { localText } from "@/ui/kit/local-text";
import { lastDay } from "@/ui/need/deadline";
import type { Need } from "@/ui/need/draft";
import { CaseTag, NeedTag } from "@/ui/need/need-tag";
import style from "./enterprise.module.css";

/** Where each need stands, with its banks and the clock that runs. */
export function NeedCards({ needs }: { readonly needs: readonly Need[] }) {
  const t = useTranslations("need");
  const locale = useLocale();
  return (
    <ul className={style.lines}>
      {needs.map((need) => (
        <li key={need.id} className={style.line}>
          <div>
            <p><Link href={`/enterprise/needs/${need.id}`} className={style.strong}>{need.number}</Link> <NeedTag status={need.status} /></p>
            <p className={style.soft}><Amount yuan={need.amountYuan} /> · <span className={style.whole}>{need.purpose === null ? "—" : t(`purpose.${need.purpose}`)}</span></p>
            {need.status === "published" && need.answerDueAt !== null ? <p className={style.soft}>{t("noBankYet", { time: lastDay(need.answerDueAt) })}</p> : null}
          </div>
          <ul className={style.banks}>
            {need.cases.map((one) => <li key={one.id}><span>{localText(locale, { zh: one.institutionZh, en: one.institutionEn })}</span> <CaseTag status={one.status} /></li>)}
          </ul>
        </li>
      ))}
    </ul>
  );
}
