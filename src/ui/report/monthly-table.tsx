import type { CategoryDefinition } from "@/domain/report/category";
import type { CategoryTable } from "@/domain/report/snapshot";
import { monthlyRows } from "./monthly-row";
import { headerOf, isNumeric } from "./record-table";
import type { ReportText } from "./report-text";

const monthsShown = 12;

/** The last twelve months of a monthly category, one line a month; the chart of page one shows the longer course. */
export function MonthlyTable({ definition, table, text }: { readonly definition: CategoryDefinition; readonly table: CategoryTable; readonly text: ReportText }) {
  const { fields, rows } = monthlyRows(definition, table);
  return (
    <div className="xq-scroll" tabIndex={0} role="region" aria-label={text.category(definition.code)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.t("month")}</th>
            {fields.map((field) => <th key={field.name} scope="col" className={isNumeric(field) ? "xq-number" : undefined}>{headerOf(field, text)}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, monthsShown).map((row) => (
            <tr key={row.month}>
              <th scope="row" className="xq-month">{row.month}</th>
              {fields.map((field, index) => <td key={field.name} className={isNumeric(field) ? "xq-number" : undefined}>{text.cell(field, row.values[index] ?? null)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > monthsShown && <p className="xq-soft">{text.t("moreMonths", { shown: monthsShown, months: rows.length, records: table.rows.length })}</p>}
    </div>
  );
}
