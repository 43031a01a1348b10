"use client";
import { useMemo } from "react";
import Decimal from "decimal.js";
import { useTranslations } from "next-intl";
import type { Unit } from "@/domain/statistic/indicator";
import { INDICATORS, type IndicatorCode } from "@/domain/statistic/registry";
import { token } from "@/ui/kit/token";
import type { Dashboard } from "./answer";
import { Chart } from "./chart";
import { columnOf, useFigureFormat } from "./figure-format";
import { trendOption } from "./trend-option";
import style from "./statistic.module.css";

const DIVISOR = { yuan: "1", wan: "1e4", yi: "1e8", million: "1e6" } as const;
const SUMMED = new Set<Unit>(["yuan", "item", "enterprise"]);

/** 24 months of one figure as a picture and as a table; choosing a month makes it the period. */
export function Trend({ code, data, onMonth }: { readonly code: IndicatorCode; readonly data: Dashboard; readonly onMonth: (month: string) => void }) {
  const t = useTranslations("statistic.trend");
  const { english, nameOf, unitName, headed } = useFigureFormat();
  const { scale, cell } = useMemo(
    () => columnOf(english, INDICATORS[code].unit, data.trend.map(({ figures }) => figures[code])),
    [english, code, data],
  );
  const unit = unitName(scale);
  const empty = data.trend.every(({ figures }) => new Decimal(figures[code] ?? "0").isZero());
  const option = useMemo(() => {
    const divisor = scale in DIVISOR ? DIVISOR[scale as keyof typeof DIVISOR] : "1";
    const points = data.trend.map(({ month, figures }) => {
      const value = figures[code];
      return { month, text: cell(value), height: value === null ? null : new Decimal(value).div(divisor).toNumber(), emphasised: month >= data.window.from && month <= data.window.to };
    });
    return trendOption(points, { bars: SUMMED.has(INDICATORS[code].unit), unit, font: token.font.sans });
  }, [data, code, scale, cell, unit]);
  return (
    <>
      {empty ? <p className={style.panelNote} role="status">{t("none")}</p> : <Chart option={option} label={t("describe", { name: nameOf(code) })} onItem={(position) => { const month = data.trend[position]?.month; if (month) onMonth(month); }} />}
      <details className={style.details}>
        <summary>{t("asTable")}</summary>
        <div className={style.scroll} tabIndex={0} role="group" aria-label={nameOf(code)}>
          <table className={style.plain}>
            <thead><tr><th scope="col">{t("month")}</th><th scope="col" className={style.number}>{headed(code, scale)}</th></tr></thead>
            <tbody>
              {data.trend.toReversed().map(({ month, figures }) => (
                <tr key={month}>
                  <th scope="row"><button type="button" className={style.linkButton} aria-pressed={data.scope.period.kind === "month" && data.window.to === month} onClick={() => onMonth(month)}>{month}</button></th>
                  <td className={style.number}>{cell(figures[code])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}
