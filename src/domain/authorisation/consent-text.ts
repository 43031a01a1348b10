import type { LocalDate } from "@/domain/calendar/local-date";
import type { Purpose } from "./purpose";

/** Everything the signer agreed to; whoever holds these facts can recompute the digest and see that nothing was changed. */
export interface ConsentFacts {
  readonly textVersion: string;
  readonly authorisationNumber: string;
  readonly uscc: string;
  readonly enterpriseName: string;
  readonly granteeName: string;
  readonly granteeBranchName: string | null;
  readonly matter: { readonly kind: "need" | "case" | "loan"; readonly number: string };
  readonly purpose: Purpose;
  readonly categories: readonly string[];
  readonly monthsBack: number;
  readonly validFrom: Date;
  readonly validUntil: Date;
  readonly maxPulls: number;
  readonly maxPullsPerMonth: number | null;
  readonly retainUntil: LocalDate;
  readonly signerName: string;
}

/**
 * The facts as one canonical text, the same bytes for the same facts whatever the order of categories: what the SM3 digest is taken of.
 * Values are JSON strings, so a name with a line break cannot imitate another line.
 */
export function consentText(facts: ConsentFacts): string {
  const lines: readonly (readonly [string, string])[] = [
    ["text-version", facts.textVersion],
    ["authorisation", facts.authorisationNumber],
    ["enterprise", facts.uscc],
    ["enterprise-name", facts.enterpriseName],
    ["grantee", facts.granteeName],
    ["grantee-branch", facts.granteeBranchName ?? ""],
    ["serves", `${facts.matter.kind} ${facts.matter.number}`],
    ["purpose", facts.purpose],
    ["categories", [...new Set(facts.categories)].sort().join(" ")],
    ["months-back", String(facts.monthsBack)],
    ["valid-from", facts.validFrom.toISOString()],
    ["valid-until", facts.validUntil.toISOString()],
    ["max-pulls", String(facts.maxPulls)],
    ["max-pulls-per-month", facts.maxPullsPerMonth === null ? "" : String(facts.maxPullsPerMonth)],
    ["retain-until", facts.retainUntil],
    ["signer", facts.signerName],
  ];
  return lines.map(([key, value]) => `${key}: ${JSON.stringify(value.normalize("NFC"))}\n`).join("");
}
