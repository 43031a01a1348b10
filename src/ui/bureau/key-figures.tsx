"use client";
import { useTranslations } from "next-intl";
import { INDICATOR_CODES, INDICATORS, type IndicatorCode } from "@/domain/statistic/registry";
import type { Dashboard } from "@/ui/statistic/answer";
import { FigureCard } from "@/ui/statistic/figure-card";
import { useFigureFormat } from "@/ui/statistic/figure-format";
import { ledgerHref, type ScopeState } from "@/ui/statistic/scope-state";
import style from "@/ui/statistic/statistic.module.css";

const KEY: readonly IndicatorCode[] = [
  "disbursed-amount", "funded-enterprises", "first-loan-count", "renewal-amount", "average-rate", "approval-rate", "time-to-money-median", "disbursed-count",
];
const FURTHER = INDICATOR_CODES.filter((code) => !KEY.includes(code));

/** All figures of the scope: the eight that lead, then the others. */
export function KeyFigures({ data, state }: { readonly data: Dashboard; readonly state: ScopeState }) {
  const t = useTranslations("bureau");
  const hrefOf = (code: IndicatorCode) => ledgerHref("/bureau/ledger", { ...state, rows: INDICATORS[code].rows, page: 1 });
  return (
    <>
      <section aria-label={t("kpis")} className={style.cards}>
        {KEY.map((code) => <FigureCard key={code} code={code} data={data} rowsHref={hrefOf(code)} note={<Note code={code} data={data} />} />)}
      </section>
      <section aria-label={t("more")} className={style.smallCards}>
        {FURTHER.map((code) => <FigureCard key={code} code={code} data={data} rowsHref={hrefOf(code)} small />)}
      </section>
    </>
  );
}

/** What a reader of this figure wants to know beside it: the other institutions' money, the distance to the LPR. */
function Note({ code, data }: { readonly code: IndicatorCode; readonly data: Dashboard }) {
  const t = useTranslations("statistic");
  const { inWords } = useFigureFormat();
  if (code === "average-rate") {
    const { lpr } = data;
    if (lpr === null) return t("lprNone");
    if (lpr.spreadBasisPoints === null) return null;
    return t.rich("lpr", { whole: (words) => <span className={style.held}>{words}</span>, rate: lpr.ratePercent.replace(/0{1,2}$/, ""), date: lpr.publishedOn, spread: lpr.spreadBasisPoints.startsWith("-") ? lpr.spreadBasisPoints : `+${lpr.spreadBasisPoints}` });
  }
  if (code !== "disbursed-amount" || data.scope.institutionId !== null) return null;
  const { beside } = data;
  return t("group.besideNote", {
    group: t(`group.${data.scope.group === "bank" ? "beside" : "bank"}`),
    amount: inWords("yuan", beside["disbursed-amount"]),
    count: beside["disbursed-count"] ?? "0",
    enterprises: beside["funded-enterprises"] ?? "0",
  });
}
