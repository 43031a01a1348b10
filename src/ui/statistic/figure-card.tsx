"use client";
import type { ReactNode } from "react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Change } from "@/domain/statistic/change";
import type { IndicatorCode } from "@/domain/statistic/registry";
import type { Dashboard } from "./answer";
import { DefinitionButton } from "./definition-button";
import { useFigureFormat } from "./figure-format";
import style from "./statistic.module.css";

export interface FigureCardProps {
  readonly code: IndicatorCode;
  readonly data: Dashboard;
  /** Where the rows that make the figure are shown. */
  readonly rowsHref: string;
  readonly small?: boolean;
  readonly note?: ReactNode;
}

/** One figure with its unit, its definition, its change and the way to its rows. */
export function FigureCard({ code, data, rowsHref, small = false, note }: FigureCardProps) {
  const t = useTranslations("statistic");
  const { nameOf, printed } = useFigureFormat();
  const { text, unit } = printed(code, data.figures[code]);
  const change = data.changes[code];
  const name = nameOf(code);
  const { kind } = data.scope.period;
  return (
    <section className={small ? style.smallCard : style.card} aria-label={name} data-figure={code}>
      <h3 className={style.cardName}>{name}<DefinitionButton code={code} /></h3>
      <p className={style.cardValue}><span data-value={data.figures[code] ?? ""}>{text}</span>{unit ? <span className={style.cardUnit}>{unit}</span> : null}</p>
      <div className={style.changes}>
        {kind === "all" ? null : <ChangeText label={t("change.year-on-year")} change={change.yearOnYear} />}
        {kind === "month" ? <ChangeText label={t("change.period-on-period")} change={change.periodOnPeriod} /> : null}
      </div>
      {note ? <p className={style.cardNote}>{note}</p> : null}
      <Link className={style.rowsLink} href={rowsHref}>{t("definition.rows")}<span className="visually-hidden"> {name}</span></Link>
    </section>
  );
}

/** Direction by arrow and word, never by colour alone; a rise is not called good, because a rate that rises is not. */
function ChangeText({ label, change }: { readonly label: string; readonly change: Change | null }) {
  const t = useTranslations("statistic.change");
  const { changed } = useFigureFormat();
  if (change === null) return <span className={style.change}>{label} <span aria-hidden="true">—</span><span className="visually-hidden">{t("none")}</span></span>;
  const direction = change.value.startsWith("-") ? "down" : /[1-9]/.test(change.value) ? "up" : "level";
  const arrow = { up: "▲", down: "▼", level: "—" }[direction];
  return (
    <span className={style.change}>
      {label} <span className={style.held}><span aria-hidden="true" className={style[direction]}>{arrow}</span> <span className="visually-hidden">{t(direction)}</span>{direction === "level" ? t("level") : changed(change)}</span>
    </span>
  );
}
