import type { Series } from "@/domain/report/contribution";
import { Exact } from "@/domain/money/exact";
import type { ReportText } from "./report-text";

const width = 240;
const height = 56;

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** Bars of the months that have a value, scaled to the largest; a negative month hangs from the baseline as nothing. */
export function barsOf(values: readonly (string | null)[]): Bar[] {
  const numbers = values.map((value) => (value === null ? null : Math.max(0, new Exact(value).toNumber())));
  const highest = Math.max(...numbers.map((value) => value ?? 0), 0);
  const step = width / Math.max(1, values.length);
  return numbers.flatMap((value, index) => {
    if (value === null) return [];
    const tall = highest === 0 ? 0 : (value / highest) * height;
    return [{ x: index * step, y: height - Math.max(tall, 1), height: Math.max(tall, 1) }];
  });
}

function valueText(text: ReportText, series: Series, value: string): string {
  return series.unit === "CNY" ? text.money(value) : `${text.cell({ name: "", zh: "", en: "", type: "decimal" }, value)} ${text.unit(series.unit)}`;
}

/** One series over the months of the report: its latest value, its bars and the highest month, so that every height has a number. */
export function ChartCard({ series, months, text }: { readonly series: Series; readonly months: readonly string[]; readonly text: ReportText }) {
  const present = series.values.flatMap((value, index) => (value === null ? [] : [{ value, month: months[index] ?? "" }]));
  const latest = present.at(-1);
  if (latest === undefined) return null;
  const highest = present.reduce((top, one) => (new Exact(one.value).greaterThan(top.value) ? one : top));
  const label = text.t(`series.${series.code}`);
  const step = width / Math.max(1, months.length);
  const summary = text.t("chartSummary", { label, from: months[0] ?? "", to: months.at(-1) ?? "", latest: valueText(text, series, latest.value), highest: valueText(text, series, highest.value), highestMonth: highest.month });
  return (
    <figure className="xq-chart">
      <figcaption>
        <span className="xq-chart-label">{label}</span>
        <strong>{valueText(text, series, latest.value)}</strong>
        <span className="xq-soft">{latest.month}</span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={summary}>
        {barsOf(series.values).map((bar) => <rect key={bar.x} x={bar.x + step * 0.14} y={bar.y} width={step * 0.72} height={bar.height} />)}
        <line x1="0" x2={width} y1={height} y2={height} />
      </svg>
      <p className="xq-chart-axis">
        <span>{months[0]}</span>
        <span>{text.t("highest", { value: valueText(text, series, highest.value), month: highest.month })}</span>
        <span>{months.at(-1)}</span>
      </p>
    </figure>
  );
}
