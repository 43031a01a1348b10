import type { Snapshot } from "@/domain/report/snapshot";
import { Chapters } from "./chapter";
import { ChartCard } from "./chart-card";
import { ReportCover, type Verification } from "./cover";
import { DataNoteTable } from "./data-note-table";
import { IdentityFacts, KeyFacts } from "./key-fact";
import { RedFlagList } from "./red-flag-list";
import type { ReportText } from "./report-text";
import { ScorecardTable } from "./scorecard-table";
import { watermarkAddress, type Reader } from "./watermark";

export interface ReportDocumentProps {
  readonly snapshot: Snapshot;
  readonly text: ReportText;
  readonly verification: Verification | null;
  /** Whoever looks at this copy; null on the public edition, which anyone may read. */
  readonly reader: Reader | null;
}

/** The courses a credit officer asks for first; others follow while there is room. */
const chartOrder = ["taxable_sales", "tax_paid", "insured_people", "electricity_used", "exports", "outbound", "gas_used", "water_used", "housing_fund_people", "imports"];
const chartsOnPageOne = 6;

function charts(snapshot: Snapshot): Snapshot["series"] {
  return snapshot.series.toSorted((left, right) => chartOrder.indexOf(left.code) - chartOrder.indexOf(right.code)).slice(0, chartsOnPageOne);
}

/** Page one decides: who, twelve figures, what must not be missed, and the course of two years. */
function Summary({ snapshot, text, verification }: ReportDocumentProps) {
  return (
    <div className="xq-summary">
      <ReportCover snapshot={snapshot} text={text} verification={verification} />
      <IdentityFacts snapshot={snapshot} text={text} />
      <section>
        <h2>{text.t("keyFacts")}</h2>
        <KeyFacts snapshot={snapshot} text={text} />
      </section>
      <section>
        <h2>{text.t("redFlags", { count: snapshot.redFlags.length })}</h2>
        <RedFlagList snapshot={snapshot} text={text} />
      </section>
      {snapshot.series.length > 0 && (
        <section>
          <h2>{text.t("charts", { from: snapshot.months[0] ?? "", to: snapshot.months.at(-1) ?? "" })}</h2>
          <div className="xq-charts">
            {charts(snapshot).map((series) => <ChartCard key={series.code} series={series} months={snapshot.months} text={text} />)}
          </div>
        </section>
      )}
    </div>
  );
}

function Statement({ snapshot, text }: { readonly snapshot: Snapshot; readonly text: ReportText }) {
  return (
    <section className="xq-section xq-statement">
      <h2>{text.t("statement")}</h2>
      <ol>
        {(["source", "use", "rating", "objection", "secrecy"] as const)
          .filter((key) => key !== "rating" || snapshot.scorecard !== null)
          .filter((key) => snapshot.cover.edition !== "public" || key === "source" || key === "objection")
          .map((key) => <li key={key}>{text.t(`statementText.${key}`)}</li>)}
      </ol>
    </section>
  );
}

/** The whole report, for the screen and for print alike: the same snapshot always shows the same facts. */
export function ReportDocument(props: ReportDocumentProps) {
  const { snapshot, text, reader } = props;
  return (
    <article className="xq-report" lang={text.locale}>
      {reader && <div className="xq-watermark" aria-hidden="true" style={{ backgroundImage: `url("${watermarkAddress(reader, text)}")` }} />}
      <Summary {...props} />
      {snapshot.scorecard && <ScorecardTable scorecard={snapshot.scorecard} text={text} />}
      <Chapters snapshot={snapshot} text={text} />
      <DataNoteTable snapshot={snapshot} text={text} />
      <Statement snapshot={snapshot} text={text} />
    </article>
  );
}
