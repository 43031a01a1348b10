"use client";
import { useTranslations } from "next-intl";
import { countText, passedText, type Freshness } from "./answer";
import style from "./department.module.css";

/** Four figures over all own categories, each with what it counts; none is said before they are read. */
export function StandingFigures({ rows: read }: { readonly rows: readonly Freshness[] | undefined }) {
  const t = useTranslations("department.figure");
  const rows = read ?? [];
  const sum = (pick: (row: Freshness) => number) => rows.reduce((total, row) => total + pick(row), 0);
  const rejected = sum((row) => row.deliveries.rejected);
  const figures = [
    { key: "fresh", value: `${rows.filter((row) => row.status === "fresh").length} / ${rows.length}` },
    { key: "records", value: countText(sum((row) => row.recordCount)) },
    { key: "passed", value: passedText({ lines: sum((row) => row.deliveries.lines), rejected }) },
    { key: "rejected", value: countText(rejected) },
  ] as const;
  return (
    <dl className={style.figures}>
      {figures.map(({ key, value }) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd className={style.figure}>{read === undefined ? "…" : value}</dd>
          <dd className={style.note}>{t(`${key}Note`)}</dd>
        </div>
      ))}
    </dl>
  );
}
