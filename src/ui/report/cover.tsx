import type { Snapshot } from "@/domain/report/snapshot";
import type { ReportText } from "./report-text";

/** The QR drawing that opens the public verification page, and the words printed under it. */
export interface Verification {
  /** The drawing as a data address. */
  readonly image: string;
  readonly shortHash: string;
}

export interface CoverProps {
  readonly snapshot: Snapshot;
  readonly text: ReportText;
  readonly verification: Verification | null;
}

/** Whose report, for whom, under which consent, until when, and how to check that it is genuine. */
export function ReportCover({ snapshot, text, verification }: CoverProps) {
  const { cover } = snapshot;
  const grantee = text.locale === "en" ? cover.granteeEn ?? cover.granteeZh : cover.granteeZh;
  const lines: readonly (readonly [string, string | null])[] = [
    ["number", cover.number],
    ["grantee", grantee],
    ["purpose", cover.purpose && text.t(`purpose.${cover.purpose}`)],
    ["authorisation", cover.authorisationNumber],
    ["case", cover.caseNumber],
    ["issuedAt", text.instant(cover.issuedAt)],
    ["validUntil", cover.edition === "bank" ? text.instant(cover.validUntil) : null],
    ["auditAnchor", cover.auditAnchor === undefined ? null : text.t("auditAnchor", cover.auditAnchor)],
  ];
  return (
    <header className="xq-cover">
      <div className="xq-cover-title">
        <p className="xq-brand">{text.t("brand")} · {text.t(`edition.${cover.edition}`)}</p>
        <h1 className="xq-name">{cover.enterpriseName}</h1>
        <p className="xq-code">{text.t("uscc")} {cover.uscc}</p>
      </div>
      <dl className="xq-cover-facts">
        {lines.map(([label, value]) => value && (
          <div key={label}>
            <dt>{text.t(`cover.${label}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {verification && (
        <figure className="xq-qr">
          {/* The drawing is a data address made on the spot; there is nothing for an image service to optimise. */}
          <img src={verification.image} alt={text.t("qrAlt")} width="92" height="92" />
          <figcaption>{text.t("qrCaption", { hash: verification.shortHash })}</figcaption>
        </figure>
      )}
    </header>
  );
}
