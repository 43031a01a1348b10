import type { PullAuthorisation, PullRefusal } from "@/domain/authorisation/authorise-pull";
import type { Purpose } from "@/domain/authorisation/purpose";
import { localDateOf } from "@/domain/calendar/local-date";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { CategoryCode } from "@/domain/report/category-code";
import { assembleSnapshot, type Snapshot, type SnapshotFacts } from "@/domain/report/snapshot";
import { authorisePullInTx, openPull } from "@/server/authorisation/pull";
import { withCase } from "@/server/financing-case/act-on-case";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { violates } from "@/server/platform/db/constraint";
import { once, type OnceRefusal } from "@/server/platform/db/once";
import { inUnsignedTransaction } from "@/server/platform/db/transaction";
import type { Deps, Tx } from "@/server/platform/deps";
import { findAuthorisationOfCase, insertReport, nextIssue, readCreditData, type CreditData, type IssueFacts } from "./repository";
import { sealSnapshot } from "./snapshot-hash";

export type PullReportRefusal = PullRefusal | "not-found" | "authorisation-missing";

/** What an officer asks for: the consent itself, or the case whose consent serves the purpose. */
export type PullCommand = { readonly purpose: Purpose; readonly categories?: readonly CategoryCode[] | undefined } & (
  | { readonly caseId: string; readonly authorisationId?: undefined }
  | { readonly authorisationId: string; readonly caseId?: undefined }
);

export interface IssuedReport {
  readonly id: string;
  readonly number: string;
  readonly hash: string;
  readonly snapshot: Snapshot;
}

/** The facts of a bank edition: the permission says what was granted, the data what the sources hold. */
export function bankFacts(pull: PullAuthorisation, issue: IssueFacts, data: CreditData): SnapshotFacts {
  return {
    asOf: localDateOf(pull.at),
    rated: issue.ratingEnabled,
    cover: {
      edition: "bank",
      number: issue.number,
      issuedAt: pull.at.toISOString(),
      validUntil: issue.validUntil.toISOString(),
      uscc: pull.uscc,
      enterpriseName: issue.enterpriseName,
      granteeZh: issue.institutionZh,
      granteeEn: issue.institutionEn,
      purpose: pull.purpose,
      authorisationNumber: pull.authorisationNumber,
      caseNumber: issue.caseNumber,
    },
    categories: pull.categories.map((code) => ({
      code,
      granted: true,
      windowFrom: pull.since[code] ?? null,
      sourceDate: data.sourceDates.get(code) ?? null,
      records: data.records.get(code) ?? [],
    })),
  };
}

/** Reads what the permission opens, assembles, keeps and audits, all in the transaction that holds the consent's lock. */
async function issueReport(tx: Tx, deps: Deps, pull: PullAuthorisation): Promise<IssuedReport> {
  const issue = await nextIssue(tx, pull.authorisationId, pull.at);
  await openPull(tx, deps, pull, issue.number);
  const data = await readCreditData(tx, pull.uscc);
  const snapshot = assembleSnapshot(bankFacts(pull, issue, data));
  const { canonical, hash } = sealSnapshot(snapshot);
  const id = await insertReport(tx, {
    number: issue.number,
    uscc: pull.uscc,
    authorisationId: pull.authorisationId,
    caseId: issue.caseId,
    institutionId: pull.institutionId,
    membershipId: deps.actor.membershipId,
    purpose: pull.purpose,
    canonical,
    hash,
    at: pull.at,
    validUntil: issue.validUntil,
  });
  await writeAudit(tx, deps, {
    action: "report.pull",
    objectKind: "report",
    objectId: issue.number,
    uscc: pull.uscc,
    detail: { authorisation: pull.authorisationNumber, purpose: pull.purpose, categories: [...pull.categories] },
  });
  return { id, number: issue.number, hash, snapshot };
}

async function authorisationOf(tx: Tx, deps: Deps, command: PullCommand): Promise<Outcome<string, "not-found" | "authorisation-missing">> {
  if (command.authorisationId !== undefined) return accept(command.authorisationId);
  const { institutionId } = deps.actor;
  if (institutionId === undefined) return refuse("not-found");
  const found = await findAuthorisationOfCase(tx, { caseId: command.caseId, institutionId, purpose: command.purpose });
  if (found !== null) return accept(found.id);
  // Only the own case may be told to lack a consent; a foreign one does not exist.
  return withCase<never, "authorisation-missing">(tx, deps, command.caseId, () => Promise.resolve(refuse("authorisation-missing")));
}

/**
 * Draws one report: checks consent and quota with the consent's row locked, writes the access, reads exactly what
 * the access opens, keeps the snapshot with its hash and audits, in one transaction. Refused with the reason when
 * the consent is missing, pending, paused, revoked, expired, used up, for another matter, or covers nothing asked for;
 * then nothing was read and nothing is kept (domain rules, sections 4 and 5).
 */
export function pullReport(deps: Deps, command: PullCommand): Promise<Outcome<IssuedReport, PullReportRefusal>> {
  return heedingDatabase(() => inUnsignedTransaction<IssuedReport, PullReportRefusal>(deps, (tx) => pullInTx(tx, deps, command)));
}

/** Who the reader is was asked before the transaction. The database asks again, and knows nothing of one who has left or was disabled since, or of a case that has just ended. */
async function heedingDatabase<T, R extends string>(draw: () => Promise<Outcome<T, R>>): Promise<Outcome<T, R | "not-found" | "authorisation-lapsed">> {
  try {
    return await draw();
  } catch (error) {
    if (violates(error, "no live consent covers this access")) return refuse("not-found");
    if (violates(error, "what this consent serves has ended")) return refuse("authorisation-lapsed");
    throw error;
  }
}

/** As `pullReport`, at most once for a key: a double click, or a request sent again after a broken line, draws one report and uses one pull. */
export function pullReportOnce(deps: Deps, command: PullCommand & { readonly idempotencyKey?: string | undefined }): Promise<Outcome<{ id: string; number: string }, PullReportRefusal | OnceRefusal>> {
  const action = `report.pull ${command.authorisationId ?? command.caseId} ${command.purpose}`;
  return heedingDatabase(() =>
    once<{ id: string; number: string }, PullReportRefusal>(deps, { key: command.idempotencyKey, action }, async (tx) => {
      const issued = await pullInTx(tx, deps, command);
      return issued.ok ? accept({ id: issued.value.id, number: issued.value.number }) : issued;
    }),
  );
}

async function pullInTx(tx: Tx, deps: Deps, command: PullCommand): Promise<Outcome<IssuedReport, PullReportRefusal>> {
  const authorisation = await authorisationOf(tx, deps, command);
  if (!authorisation.ok) return authorisation;
  const request = { authorisationId: authorisation.value, purpose: command.purpose, caseId: command.caseId, categories: command.categories };
  const pull = await authorisePullInTx(tx, deps, request);
  return pull.ok ? accept(await issueReport(tx, deps, pull.value)) : pull;
}
