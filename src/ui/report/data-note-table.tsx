import { categories } from "@/domain/report/registry";
import type { Snapshot } from "@/domain/report/snapshot";
import { dash, type ReportText } from "./report-text";

/** Where each category's data come from, of which day, how complete, and why there may be none. */
export function DataNoteTable({ snapshot, text }: { readonly snapshot: Snapshot; readonly text: ReportText }) {
  return (
    <section className="xq-section" id="data-notes">
      <h2>{text.t("dataNotes")}</h2>
      <p className="xq-soft">{text.t("dataNotesExplained")}</p>
      <div className="xq-scroll" tabIndex={0} role="region" aria-label={text.t("dataNotes")}>
        <table className="xq-notes">
          <thead>
            <tr>{(["category", "department", "state", "sourceDate", "window", "filled"] as const).map((column) => <th key={column} scope="col">{text.t(`note.${column}`)}</th>)}</tr>
          </thead>
          <tbody>
            {snapshot.notes.map((note) => (
              <tr key={note.code}>
                <th scope="row">{text.category(note.code)}</th>
                <td>{text.department(note.code)}</td>
                <td><span className={`xq-state xq-state-${note.state}`}>{note.state === "records" ? text.t("recordCount", { count: note.recordCount }) : text.t(`state.${note.state}`)}</span></td>
                <td>{note.sourceDate ?? dash}{note.fresh === false && <em className="xq-late">{text.t("late", { cadence: text.catalogue(`cadence.${cadenceKey(categories[note.code].cadence)}`) })}</em>}</td>
                <td>{note.state === "not-authorised" ? dash : note.windowFrom ? text.t("from", { date: note.windowFrom }) : text.t("uncut")}</td>
                <td>{note.monthsCovered !== null ? text.t("monthsCovered", { count: note.monthsCovered, of: snapshot.months.length }) : note.filledPercent !== null ? `${note.filledPercent}%` : dash}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Message keys hold no blanks or signs. */
export function cadenceKey(cadence: string): string {
  return cadence.replace(/[^A-Za-z0-9]+/g, "-").toLowerCase();
}
