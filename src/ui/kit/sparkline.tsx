import style from "./figure.module.css";

const width = 120;
const height = 32;

/** The points of the line in the drawing's own units; a flat series lies in the middle. */
export function sparklinePath(values: readonly number[]): string {
  const low = Math.min(...values);
  const range = Math.max(...values) - low;
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  return values
    .map((value, index) => {
      const y = range === 0 ? height / 2 : height - ((value - low) / range) * height;
      return `${index === 0 ? "M" : "L"}${(index * step).toFixed(1)} ${y.toFixed(1)}`;
    })
    .join("");
}

/** The course of a figure in one small line; the numbers themselves stand in a table elsewhere. */
export function Sparkline({ values, label }: { readonly values: readonly number[]; readonly label: string }) {
  if (values.length < 2) return null;
  return (
    <svg className={style.spark} viewBox={`-2 -3 ${width + 4} ${height + 6}`} preserveAspectRatio="none" role="img" aria-label={label}>
      <path d={sparklinePath(values)} fill="none" stroke="currentColor" strokeWidth="2" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
