"use client";
import Decimal from "decimal.js";
import { useTranslations } from "next-intl";
import { FUNNEL_EXITS, FUNNEL_STEPS, type Stage } from "@/domain/statistic/stage";
import type { Dashboard } from "./answer";
import { grouped } from "./figure-format";
import style from "./statistic.module.css";

/** How far the cases of the period came, and how the others ended: a table whose bars are only its picture. */
export function Funnel({ data }: { readonly data: Dashboard }) {
  const t = useTranslations("statistic");
  const counts = new Map<Stage, string>(data.funnel.map(({ stage, count }) => [stage, count]));
  const submitted = counts.get("submitted") ?? "0";
  return (
    <>
      <table className={style.plain}>
        <caption className="visually-hidden">{t("funnel.describe")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("funnel.stage")}</th><td aria-hidden="true" />
            <th scope="col" className={style.number}>{t("funnel.count")}</th><th scope="col" className={style.number}>{t("funnel.ofSubmitted")}</th><th scope="col" className={style.number}>{t("funnel.ofPrevious")}</th>
          </tr>
        </thead>
        <tbody>
          {FUNNEL_STEPS.map((stage, index) => {
            const count = counts.get(stage) ?? "0";
            const before = counts.get(FUNNEL_STEPS[index - 1] ?? "submitted") ?? "0";
            return (
              <tr key={stage}>
                <th scope="row">{t(`stage.${stage}`)}</th>
                <td aria-hidden="true"><div className={style.barTrack}><span className={style.bar} style={{ inlineSize: `${shareOf(count, submitted) ?? 0}%` }} /></div></td>
                <td className={style.number}>{grouped(count)}</td>
                <td className={style.number}>{percent(shareOf(count, submitted))}</td>
                <td className={style.number}>{index === 0 ? "" : percent(shareOf(count, before))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={style.panelNote}>
        {t("funnel.exits")}{FUNNEL_EXITS.map((stage) => `${t(`stage.${stage}`)} ${grouped(counts.get(stage) ?? "0")}`).join(" · ")}
      </p>
    </>
  );
}

function shareOf(part: string, whole: string): string | null {
  return new Decimal(whole).isZero() ? null : new Decimal(part).div(whole).times(100).toFixed(1);
}

function percent(share: string | null): string {
  return share === null ? "—" : `${share}%`;
}
