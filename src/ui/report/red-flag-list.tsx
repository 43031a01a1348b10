import type { Snapshot } from "@/domain/report/snapshot";
import type { ReportText } from "./report-text";

const onPageOne = 8;

/** What a credit officer must not miss, gravest first, each with the record that says so. */
export function RedFlagList({ snapshot, text }: { readonly snapshot: Snapshot; readonly text: ReportText }) {
  const flags = snapshot.redFlags;
  if (flags.length === 0) return <p className="xq-calm">{text.t("noFlags")}</p>;
  return (
    <ol className="xq-flags">
      {flags.map((flag, index) => (
        <li key={`${flag.category}-${flag.code}-${flag.recordNo}`} className={index >= onPageOne ? "xq-more" : undefined}>
          <span className={`xq-severity xq-${flag.severity}`}>{text.t(`severity.${flag.severity}`)}</span>
          <span className="xq-flag-text">
            {text.t(`flag.${flag.code}`, text.particulars(flag.category, flag.particulars))}
            {flag.disputed && <em className="xq-disputed">{text.t("disputed")}</em>}
          </span>
          <span className="xq-soft">{text.category(flag.category)} · {flag.date} · {flag.recordNo}</span>
        </li>
      ))}
    </ol>
  );
}
