import type { FigureChange, Comparison } from "@/domain/report/comparison";
import { dash, type ReportText } from "./report-text";

const moneyFigures: readonly string[] = ["registered_capital", "taxable_sales", "tax_paid", "contracts_in_hand", "open_enforcement", "property_encumbered"];

function figureText(change: FigureChange, value: string | null, text: ReportText): string {
  if (value === null) return dash;
  if (moneyFigures.includes(change.code)) return text.money(value);
  return change.code === "tax_grade" ? value : text.cell({ name: "", zh: "", en: "", type: "decimal" }, value);
}

function isEmpty(comparison: Comparison): boolean {
  return comparison.figures.length + comparison.records.length + comparison.newFlags.length + comparison.clearedFlags.length === 0 && comparison.score === null;
}

/** What changed since the last report on the same enterprise, red flags first. */
export function ChangeList({ comparison, text }: { readonly comparison: Comparison; readonly text: ReportText }) {
  if (isEmpty(comparison)) return <p>{text.t("screen.noChange")}</p>;
  const flagText = (flag: Comparison["newFlags"][number]) => text.t(`flag.${flag.code}`, text.particulars(flag.category, flag.particulars));
  return (
    <ul className="xq-changes">
      {comparison.newFlags.map((flag) => <li key={`new-${flag.category}-${flag.recordNo}`}>{text.t("screen.newFlag", { text: flagText(flag) })}</li>)}
      {comparison.clearedFlags.map((flag) => <li key={`gone-${flag.category}-${flag.recordNo}`}>{text.t("screen.clearedFlag", { text: flagText(flag) })}</li>)}
      {comparison.score && <li>{text.t("screen.scoreChange", { before: comparison.score.before ?? dash, after: comparison.score.after ?? dash })}</li>}
      {comparison.figures.map((change) => <li key={change.code}>{text.t("screen.figureChange", { label: text.t(`figure.${change.code}`), before: figureText(change, change.before, text), after: figureText(change, change.after, text) })}</li>)}
      {comparison.records.map((change) => <li key={change.category}>{text.t("screen.recordChange", { category: text.category(change.category), appeared: change.appeared.length, changed: change.changed.length, gone: change.gone.length })}</li>)}
    </ul>
  );
}
