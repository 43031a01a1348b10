import { matterLives } from "@/domain/authorisation/matter";
import { authorisationStatus, type AuthorisationStatus } from "@/domain/authorisation/status";
import { fromUtcDate } from "@/domain/calendar/local-date";
import { maskName } from "@/domain/masking/masking";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { withCase } from "@/server/financing-case/act-on-case";
import type { Deps } from "@/server/platform/deps";
import { countAccesses, findOwnAuthorisation, listAccesses, listCaseAuthorisations, listOwnAuthorisations, type AuthorisationRow } from "./repository";

/** Consents as people see them, with how often each was used; the status is derived for the moment of reading. */
async function viewsOf(deps: Deps, rows: readonly AuthorisationRow[]): Promise<AuthorisationView[]> {
  const used = await countAccesses(deps.db, rows.map(({ id }) => id));
  const now = deps.clock.now();
  return rows.map((row) => viewOf(row, used.get(row.id) ?? 0, now));
}

function viewOf(row: AuthorisationRow, pullsMade: number, now: Date) {
  const status: AuthorisationStatus = authorisationStatus({ ...row, matterLives: serves(row) }, pullsMade, now);
  return {
    id: row.id,
    number: row.number,
    status,
    purpose: row.purpose,
    granteeZh: row.case?.institution.nameZh ?? "",
    granteeEn: row.case?.institution.nameEn ?? "",
    branchZh: row.case?.branch?.nameZh ?? null,
    branchEn: row.case?.branch?.nameEn ?? null,
    caseId: row.caseId,
    caseNumber: row.case?.number ?? null,
    requestedCategories: row.requestedCategories,
    categories: row.categories,
    monthsBack: row.monthsBack,
    validFrom: row.validFrom,
    validUntil: row.validUntil,
    maxPulls: row.maxPulls,
    maxPullsPerMonth: row.maxPullsPerMonth,
    pullsMade,
    retainUntil: fromUtcDate(row.retainUntil),
    textVersion: row.textVersion,
    textDigest: row.textDigest,
    requestedAt: row.requestedAt,
    signedAt: row.signedAt,
    signerName: row.signerName,
    refusedAt: row.refusedAt,
    pausedAt: row.pausedAt,
    revokedAt: row.revokedAt,
  };
}

/** Whether the case or loan that a consent serves still goes on. */
export function serves({ purpose, loanId, case: served }: AuthorisationRow): boolean {
  return matterLives(purpose, { caseState: served?.status ?? null, loanState: loanId === null ? null : (served?.loan?.status ?? null) });
}

export type AuthorisationView = ReturnType<typeof viewOf>;

/** All consents of the own enterprise, those that wait for an answer first, then the newest. */
export async function readOwnAuthorisations(deps: Deps): Promise<AuthorisationView[]> {
  if (deps.actor.uscc === undefined) return [];
  const rows = await viewsOf(deps, await listOwnAuthorisations(deps.db, deps.actor.uscc));
  return [...rows.filter(({ status }) => status === "pending"), ...rows.filter(({ status }) => status !== "pending")];
}

/** One consent of the own enterprise with every single access under it. */
export async function readOwnAuthorisation(deps: Deps, query: { id: string }) {
  const { uscc } = deps.actor;
  const row = uscc === undefined ? null : await findOwnAuthorisation(deps.db, { id: query.id, uscc });
  if (row === null) return refuse("not-found");
  const accesses = (await listAccesses(deps.db, row.id)).map((access) => ({ ...access, person: access.person === null ? null : maskName(access.person) }));
  return accept({ ...viewOf(row, accesses.length, deps.clock.now()), accesses });
}

/** The consents of a case, for the bank (an officer: the branch) that works on it. */
export function readCaseAuthorisations(deps: Deps, query: { caseId: string }): Promise<Outcome<AuthorisationView[], "not-found">> {
  return withCase<AuthorisationView[], "not-found">(deps.db, deps, query.caseId, async ({ row: { id, institutionId } }) => {
    return accept(await viewsOf(deps, await listCaseAuthorisations(deps.db, { caseId: id, institutionId })));
  });
}
