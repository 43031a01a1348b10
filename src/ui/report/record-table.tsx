import type { CategoryDefinition, FieldDefinition } from "@/domain/report/category";
import type { Cell, CategoryTable } from "@/domain/report/snapshot";
import type { ReportText } from "./report-text";

interface Shown {
  readonly field: FieldDefinition;
  readonly index: number;
}

/** Fields that hold a value in at least one row, so that no column stands empty. */
function filledFields(definition: CategoryDefinition, rows: CategoryTable["rows"]): Shown[] {
  return definition.fields.flatMap((field, index) => (rows.some((row) => row[index] !== null) ? [{ field, index }] : []));
}

export function isNumeric(field: FieldDefinition): boolean {
  return field.type === "decimal" || (field.type === "int" && field.name !== "year");
}

function cellClass(field: FieldDefinition): string | undefined {
  return isNumeric(field) ? "xq-number" : field.type === "date" ? "xq-date" : undefined;
}

export function headerOf(field: FieldDefinition, text: ReportText): string {
  return field.unit ? text.t("withUnit", { label: text.field(field), unit: text.unit(field.unit) }) : text.field(field);
}

/** One record as a list of facts: for a category with many fields and few records. */
function RecordCard({ shown, row, text }: { readonly shown: readonly Shown[]; readonly row: readonly Cell[]; readonly text: ReportText }) {
  return (
    <dl className="xq-card">
      {shown.map(({ field, index }) => (
        <div key={field.name} className={field.type === "text" || field.name === "address" ? "xq-wide" : undefined}>
          <dt>{headerOf(field, text)}</dt>
          <dd>{text.cell(field, row[index] ?? null)}</dd>
        </div>
      ))}
    </dl>
  );
}

function LongTexts({ long, row, columns, text }: { readonly long: readonly Shown[]; readonly row: readonly Cell[]; readonly columns: number; readonly text: ReportText }) {
  const filled = long.filter(({ index }) => row[index] !== null);
  if (filled.length === 0) return null;
  return (
    <tr className="xq-long">
      <td colSpan={columns}>
        {filled.map(({ field, index }) => <p key={field.name}><span className="xq-soft">{text.t("labelled", { label: text.field(field) })}</span>{text.cell(field, row[index] ?? null)}</p>)}
      </td>
    </tr>
  );
}

const cardFields = 12;

/** A category's records as they are; long texts stand under their row, and a disputed record says so. */
export function RecordTable({ definition, table, text }: { readonly definition: CategoryDefinition; readonly table: CategoryTable; readonly text: ReportText }) {
  const shown = filledFields(definition, table.rows);
  if (definition.fields.length > cardFields && table.rows.length <= 2) {
    return <>{table.rows.map((row, index) => <RecordCard key={table.recordNos[index]} shown={shown} row={row} text={text} />)}</>;
  }
  const columns = shown.filter(({ field }) => field.type !== "text");
  const long = shown.filter(({ field }) => field.type === "text");
  const disputed = new Set(table.disputed);
  return (
    <div className="xq-scroll" tabIndex={0} role="region" aria-label={text.category(definition.code)}>
      <table>
        <thead><tr>{columns.map(({ field }) => <th key={field.name} scope="col" className={isNumeric(field) ? "xq-number" : undefined}>{headerOf(field, text)}</th>)}</tr></thead>
        {table.rows.map((row, at) => (
          <tbody key={table.recordNos[at]}>
            <tr>
              {columns.map(({ field, index }, position) => (
                <td key={field.name} className={cellClass(field)}>
                  {text.cell(field, row[index] ?? null)}
                  {position === 0 && disputed.has(table.recordNos[at] ?? "") && <em className="xq-disputed">{text.t("disputed")}</em>}
                </td>
              ))}
            </tr>
            <LongTexts long={long} row={row} columns={columns.length} text={text} />
          </tbody>
        ))}
      </table>
    </div>
  );
}
