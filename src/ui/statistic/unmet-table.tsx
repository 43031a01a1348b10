"use client";
import Link from "next/link";
import Decimal from "decimal.js";
import { useTranslations } from "next-intl";
import { UNMET_ENDS } from "@/domain/statistic/unmet";
import type { Unmet, UnmetLine } from "./answer";
import { columnOf, grouped, useFigureFormat } from "./figure-format";
import style from "./statistic.module.css";

/** Needs left unfunded for 30 days, by the last bank's reason, each line with how its needs stand and the way to them; the bar compares the reasons. */
export function UnmetTable({ data, hrefOf }: { readonly data: Unmet; readonly hrefOf: (reason: UnmetLine["reason"] | null) => string }) {
  const t = useTranslations("statistic");
  const { english, unitName } = useFigureFormat();
  if (data.lines.length === 0) return <p className={style.panelNote}>{t("unmet.none")}</p>;
  const { scale, cell } = columnOf(english, "yuan", data.lines.map(({ amountYuan }) => amountYuan));
  const most = Math.max(...data.lines.map(({ needs }) => needs));
  const total = data.lines.reduce((sum, { amountYuan }) => sum.plus(amountYuan), new Decimal(0)).toFixed(2);
  const needsOf = (reason: UnmetLine["reason"] | null, count: number) => {
    const needs = grouped(count.toString());
    return <Link href={hrefOf(reason)} aria-label={t("unmet.rowsOf", { needs, reason: reason === null ? t("table.sum") : t(`reason.${reason}`) })}>{needs}</Link>;
  };
  return (
    <table className={style.plain}>
      <caption className="visually-hidden">{t("unmet.lead")}</caption>
      <thead>
        <tr><th scope="col">{t("unmet.reason")}</th><td aria-hidden="true" /><th scope="col" className={style.number}>{t("unmet.needs")}</th>
          <th scope="col" className={style.number}>{t("unmet.amountIn", { unit: unitName(scale) })}</th></tr>
      </thead>
      <tbody>
        {data.lines.map((line) => (
          <tr key={line.reason}>
            <th scope="row" className={style.reason}>{t(`reason.${line.reason}`)}<Standing line={line} /></th>
            <td aria-hidden="true"><div className={style.barTrack}><span className={style.bar} style={{ inlineSize: `${(line.needs * 100) / most}%` }} /></div></td>
            <td className={style.number}>{needsOf(line.reason, line.needs)}</td>
            <td className={style.number}>{cell(line.amountYuan)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot><tr><th scope="row">{t("table.sum")}</th><td aria-hidden="true" /><td className={style.number}>{needsOf(null, data.lines.reduce((sum, { needs }) => sum + needs, 0))}</td><td className={style.number}>{cell(total)}</td></tr></tfoot>
    </table>
  );
}

/** Under a bank's reason: what became of its needs since. The other reasons say it themselves. */
function Standing({ line }: { readonly line: UnmetLine }) {
  const t = useTranslations("statistic.unmetEnd");
  if (!/^R\d\d$/.test(line.reason)) return null;
  const ends = UNMET_ENDS.filter((end) => line[end] > 0);
  return <small className={style.standing}>{ends.map((end) => <span key={end}>{t(end)} {grouped(line[end].toString())}</span>)}</small>;
}
