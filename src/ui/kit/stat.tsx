import { useTranslations } from "next-intl";
import { Sparkline } from "./sparkline";
import style from "./figure.module.css";

export interface StatProps {
  readonly label: string;
  /** Already formatted: the figure without its unit; undefined prints a dash. */
  readonly value?: string;
  readonly unit?: string;
  /** How the figure is counted; opens on demand. */
  readonly definition?: string;
  /** "2026-11-22 14:05"; leave it out when one as-of line stands for the whole group. */
  readonly asOf?: string;
  readonly change?: string;
  readonly trend?: readonly number[];
}

/** One figure with its unit, its definition and the time it stands for. */
export function Stat({ label, value, unit, definition, asOf, change, trend }: StatProps) {
  const t = useTranslations("kit");
  return (
    <div className={style.stat} role="group" aria-label={label}>
      <span className={style.label}>{label}</span>
      <span className={style.value}>{value ?? "—"}{unit ? <span className={unit === "%" ? style.percent : style.unit}>{unit}</span> : null}</span>
      {change ? <span className={style.change}>{change}</span> : null}
      {trend && trend.length > 1 ? <Sparkline values={trend} label={t("trendOf", { label })} /> : null}
      {asOf ? <span className={style.asOf}>{t("asOf", { time: asOf })}</span> : null}
      {definition ? <details className={style.definition}><summary>{t("definition")}<span className="visually-hidden"> {label}</span></summary><p>{definition}</p></details> : null}
    </div>
  );
}

/** Grey lines in the shape of what is coming. */
export function Skeleton({ lines = 6 }: { readonly lines?: number }) {
  const t = useTranslations("kit");
  return (
    <div className={style.skeleton} role="status">
      <span className="visually-hidden">{t("loading")}</span>
      {Array.from({ length: lines }, (_, index) => <div key={index} className={style.bone} aria-hidden="true" />)}
    </div>
  );
}
