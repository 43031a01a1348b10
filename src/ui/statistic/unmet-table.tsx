"use client";
import Decimal from "decimal.js";
import { useTranslations } from "next-intl";
import type { Unmet } from "./answer";
import { columnOf, grouped, useFigureFormat } from "./figure-format";
import style from "./statistic.module.css";

/** Needs left unfunded for 30 days, by reason; the bar is the share of all of them. */
export function UnmetTable({ data }: { readonly data: Unmet }) {
  const t = useTranslations("statistic");
  const { english, unitName } = useFigureFormat();
  if (data.lines.length === 0) return <p className={style.panelNote}>{t("unmet.none")}</p>;
  const { scale, cell } = columnOf(english, "yuan", data.lines.map(({ amountYuan }) => amountYuan));
  const most = Math.max(...data.lines.map(({ needs }) => needs));
  const total = data.lines.reduce((sum, { amountYuan }) => sum.plus(amountYuan), new Decimal(0)).toFixed(2);
  return (
    <table className={style.plain}>
      <caption className="visually-hidden">{t("unmet.lead")}</caption>
      <thead>
        <tr><th scope="col">{t("unmet.reason")}</th><td aria-hidden="true" /><th scope="col" className={style.number}>{t("unmet.needs")}</th>
          <th scope="col" className={style.number}>{t("unmet.amountIn", { unit: unitName(scale) })}</th></tr>
      </thead>
      <tbody>
        {data.lines.map(({ reason, needs, amountYuan }) => (
          <tr key={reason}>
            <th scope="row">{t.has(`reason.${reason}`) ? t(`reason.${reason}`) : reason}</th>
            <td aria-hidden="true"><div className={style.barTrack}><span className={style.bar} style={{ inlineSize: `${(needs * 100) / most}%` }} /></div></td>
            <td className={style.number}>{grouped(needs.toString())}</td>
            <td className={style.number}>{cell(amountYuan)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot><tr><th scope="row">{t("table.sum")}</th><td aria-hidden="true" /><td className={style.number}>{grouped(data.lines.reduce((sum, { needs }) => sum + needs, 0).toString())}</td><td className={style.number}>{cell(total)}</td></tr></tfoot>
    </table>
  );
}
