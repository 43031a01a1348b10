import { sections, type Section } from "@/domain/report/category";
import { categoryList } from "@/domain/report/registry";
import type { Snapshot } from "@/domain/report/snapshot";
import { isMonthly } from "./monthly-row";
import { MonthlyTable } from "./monthly-table";
import { RecordTable } from "./record-table";
import type { ReportText } from "./report-text";

function Chapter({ section, position, snapshot, text }: { readonly section: Section; readonly position: number; readonly snapshot: Snapshot; readonly text: ReportText }) {
  const definitions = categoryList.filter((definition) => definition.section === section);
  return (
    <section className="xq-section" id={`chapter-${section}`}>
      <h2><span className="xq-chapter-number">{position}</span>{text.catalogue(`section.${section}`)}</h2>
      {definitions.map((definition) => {
        const table = snapshot.tables.find((one) => one.code === definition.code);
        const note = snapshot.notes.find((one) => one.code === definition.code);
        return (
          <div key={definition.code} className="xq-category">
            <h3>
              {text.category(definition.code)}
              <span className="xq-soft">{text.department(definition.code)}{table ? ` · ${text.t("recordCount", { count: table.rows.length })}` : ""}</span>
            </h3>
            {table === undefined
              ? <p className="xq-none">{text.t(`stateLong.${note?.state ?? "not-authorised"}`)}</p>
              : isMonthly(definition)
                ? <MonthlyTable definition={definition} table={table} text={text} />
                : <RecordTable definition={definition} table={table} text={text} />}
          </div>
        );
      })}
    </section>
  );
}

/** All chapters in the order of the catalogue; the ones without data stay, because their silence is a finding too. */
export function Chapters({ snapshot, text }: { readonly snapshot: Snapshot; readonly text: ReportText }) {
  return <>{sections.map((section, index) => <Chapter key={section} section={section} position={index + 1} snapshot={snapshot} text={text} />)}</>;
}
