import { createHash } from "node:crypto";
import { consentText } from "@/domain/authorisation/consent-text";
import { matterLives } from "@/domain/authorisation/matter";
import { boundOfPurpose, checkTerms, type Purpose, type TermsRefusal } from "@/domain/authorisation/purpose";
import { addMonths, localDateOf, toUtcDate } from "@/domain/calendar/local-date";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { CategoryCode } from "@/domain/report/category-code";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { once, type OnceRefusal } from "@/server/platform/db/once";
import type { Keyed } from "@/server/platform/db/request-content";
import type { Deps, Tx } from "@/server/platform/deps";
import { findCaseOfInstitution, insertAuthorisation, nextAuthorisationNumber } from "./repository";

export const CONSENT_TEXT_VERSION = "2026-1";
// The grantee keeps what it read for five years after the consent ends, as lending files are kept.
const RETENTION_MONTHS = 60;
const DAY_MILLISECONDS = 86_400_000;

export interface AuthorisationRequest extends Keyed {
  readonly caseId: string;
  readonly purpose: Purpose;
  readonly categories: readonly CategoryCode[];
  readonly monthsBack: number;
  readonly days: number;
  readonly maxPulls: number;
  readonly maxPullsPerMonth: number | null;
}

export type RequestRefusal = TermsRefusal | OnceRefusal | "not-found" | "case-closed";

/**
 * A bank officer asks the enterprise of a case for consent. Nothing is readable until it is signed. The terms stay within the
 * purpose's bounds; monitoring serves the case's loan, everything else the case, and only while it goes on. Another bank's or branch's case is not found.
 */
export function requestAuthorisation(deps: Deps, command: AuthorisationRequest): Promise<Outcome<{ id: string; number: string }, RequestRefusal>> {
  const tells = { purpose: command.purpose, days: String(command.days) };
  return once<{ id: string; number: string }, RequestRefusal>(deps, { action: "authorisation.request", command, tells }, (tx) => requestInTx(tx, deps, command));
}

async function requestInTx(tx: Tx, deps: Deps, command: AuthorisationRequest): Promise<Outcome<{ id: string; number: string }, RequestRefusal>> {
  const { institutionId, branchId, personId } = deps.actor;
  if (institutionId === undefined) return refuse("not-found");
  const found = await findCaseOfInstitution(tx, { caseId: command.caseId, institutionId, branchId });
  if (found === null) return refuse("not-found");
  const now = deps.clock.now();
  const servesLoan = boundOfPurpose(command.purpose).serves.includes("loan") && found.loan !== null;
  const { days, idempotencyKey: _key, ...terms } = command;
  const validUntil = new Date(now.getTime() + days * DAY_MILLISECONDS);
  const checked = checkTerms({ ...terms, validFrom: now, validUntil, serves: servesLoan ? ["case", "loan"] : ["case"] });
  if (!checked.ok) return checked;
  const matter = { caseState: found.status, loanState: servesLoan ? (found.loan?.status ?? null) : null };
  if (!matterLives(command.purpose, matter)) return refuse("case-closed", { status: found.status });
  const number = await nextAuthorisationNumber(tx, now);
  const retainUntil = addMonths(localDateOf(validUntil), RETENTION_MONTHS);
  const digest = sm3(
    consentText({
      ...terms, textVersion: CONSENT_TEXT_VERSION, authorisationNumber: number, uscc: found.uscc, enterpriseName: found.enterprise.name,
      granteeName: found.institution.nameZh, granteeBranchName: found.branch?.nameZh ?? null, matter: { kind: "case", number: found.number },
      validFrom: now, validUntil, retainUntil, signerName: found.enterprise.legalRepresentative,
    }),
  );
  const id = await insertAuthorisation(tx, {
    number, uscc: found.uscc, institutionId, branchId: found.branchId, caseId: found.id, needId: found.needId,
    loanId: servesLoan ? found.loan?.id : null, purpose: command.purpose, requestedCategories: [...command.categories], categories: [],
    monthsBack: command.monthsBack, validFrom: now, validUntil, maxPulls: command.maxPulls, maxPullsPerMonth: command.maxPullsPerMonth,
    retainUntil: toUtcDate(retainUntil), textVersion: CONSENT_TEXT_VERSION, textDigest: digest, requestedBy: personId, requestedAt: now,
  });
  await writeAudit(tx, deps, { action: "requestAuthorisation", objectKind: "authorisation", objectId: id, uscc: found.uscc, detail: { number, purpose: command.purpose } });
  return accept({ id, number });
}

/** SM3 digest as hexadecimal text. */
export function sm3(text: string): string {
  return createHash("sm3").update(text, "utf8").digest("hex");
}
