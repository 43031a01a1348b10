import { getLocale, getMessages } from "next-intl/server";
import type { Comparison } from "@/domain/report/comparison";
import type { Snapshot } from "@/domain/report/snapshot";
import { PrintButton } from "@/ui/kit/print-button";
import { ChangeList } from "./change-list";
import type { Verification } from "./cover";
import { ReportDocument } from "./report-document";
import { reportText } from "./report-text";
import "./report.css";

export interface ReportScreenProps {
  readonly snapshot: Snapshot;
  /** Present on a stored report: where its PDF is, and who looks at it. */
  readonly stored?: {
    readonly id: string;
    readonly reader: { readonly organisationZh: string; readonly organisationEn: string; readonly person: string; readonly at: string };
    readonly verification: Verification | null;
    readonly changes: { readonly previousNumber: string; readonly comparison: Comparison } | null;
  };
}

/** A report on the screen: the same document as in print, with what one can do with it above. */
export async function ReportScreen({ snapshot, stored }: ReportScreenProps) {
  const locale = (await getLocale()) === "en" ? "en" : "zh-CN";
  const text = reportText(locale, await getMessages(), snapshot.cover.edition);
  const reader = stored && { organisation: locale === "en" ? stored.reader.organisationEn : stored.reader.organisationZh, person: stored.reader.person, at: stored.reader.at };
  return (
    <div className="xq-screen">
      <div className="xq-actions" data-print="hide">
        {stored && <a href={`/api/report/${stored.id}/pdf`}>{text.t("screen.pdf")}</a>}
        <PrintButton />
      </div>
      {stored?.changes && (
        <details className="xq-compare" data-print="hide">
          <summary>{text.t("screen.compare")} ({stored.changes.previousNumber})</summary>
          <ChangeList comparison={stored.changes.comparison} text={text} />
        </details>
      )}
      <ReportDocument snapshot={snapshot} text={text} verification={stored?.verification ?? null} reader={reader ?? null} />
    </div>
  );
}
