import type { Matter } from "@/domain/authorisation/matter";
import type { Prisma } from "@/server/platform/db/generated/client";
import type { Tx } from "@/server/platform/db/client";

const withParties = {
  enterprise: { select: { name: true } },
  case: { select: { number: true, status: true, branchId: true, loan: { select: { status: true } }, institution: { select: { nameZh: true, nameEn: true } }, branch: { select: { nameZh: true, nameEn: true } } } },
} satisfies Prisma.AuthorisationInclude;

export type AuthorisationRow = Prisma.AuthorisationGetPayload<{ include: typeof withParties }>;

/** A case of this institution (and branch, for staff of one), with who asks and for what. */
export function findCaseOfInstitution(tx: Tx, scope: { caseId: string; institutionId: string; branchId: string | undefined }) {
  const { caseId, institutionId, branchId } = scope;
  return tx.financingCase.findFirst({
    where: { id: caseId, institutionId, ...(branchId === undefined ? {} : { branchId }) },
    include: { enterprise: true, institution: true, branch: true, loan: true },
  });
}

export async function nextAuthorisationNumber(tx: Tx, now: Date): Promise<string> {
  const [row] = await tx.$queryRaw<{ number: string }[]>`SELECT next_number('A', ${now}) AS number`;
  if (row === undefined) throw new Error("next_number answered nothing");
  return row.number;
}

export async function insertAuthorisation(tx: Tx, row: Prisma.AuthorisationUncheckedCreateInput): Promise<string> {
  return (await tx.authorisation.create({ data: row, select: { id: true } })).id;
}

/** The consents of one case of this institution, newest first. */
export function listCaseAuthorisations(tx: Tx, scope: { caseId: string; institutionId: string }): Promise<AuthorisationRow[]> {
  return tx.authorisation.findMany({ where: scope, include: withParties, orderBy: { requestedAt: "desc" } });
}

/** All consents of an enterprise, newest first. */
export function listOwnAuthorisations(tx: Tx, uscc: string): Promise<AuthorisationRow[]> {
  return tx.authorisation.findMany({ where: { uscc }, include: withParties, orderBy: { requestedAt: "desc" } });
}

/** How often each of these consents has been used; one that never was is absent. Counted by name: a relation's count reads the whole log. */
export async function countAccesses(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string | null, number>> {
  const groups = await tx.accessLog.groupBy({ by: ["authorisationId"], where: { authorisationId: { in: [...ids] } }, _count: { id: true } });
  return new Map(groups.map(({ authorisationId, _count }) => [authorisationId, _count.id]));
}

export function findOwnAuthorisation(tx: Tx, scope: { id: string; uscc: string }): Promise<AuthorisationRow | null> {
  return tx.authorisation.findFirst({ where: scope, include: withParties });
}

/** Every access under the consent, newest first, with the reader's name and institution and the report that came of it. */
export function listAccesses(tx: Tx, authorisationId: string) {
  return tx.$queryRaw<{ at: Date; person: string | null; institutionZh: string | null; institutionEn: string | null; purpose: string | null; categories: string[]; reportNumber: string | null; reportId: string | null }[]>`
    SELECT l.at, p.name AS person, i.name_zh AS "institutionZh", i.name_en AS "institutionEn", l.purpose, l.categories, l.report_number AS "reportNumber", r.id AS "reportId"
    FROM access_log l LEFT JOIN person p ON p.id = l.person_id LEFT JOIN institution i ON i.id = l.institution_id LEFT JOIN report r ON r.number = l.report_number
    WHERE l.authorisation_id = ${authorisationId}::uuid ORDER BY l.at DESC`;
}

/** Writes facts to a consent of this enterprise while the guard still holds; 0 rows means someone was first. */
export async function markAuthorisation(
  tx: Tx,
  scope: { id: string; uscc: string },
  guard: Prisma.AuthorisationWhereInput,
  facts: Prisma.AuthorisationUncheckedUpdateManyInput,
): Promise<number> {
  const { count } = await tx.authorisation.updateMany({ where: { id: scope.id, uscc: scope.uscc, ...guard }, data: facts });
  return count;
}

export interface LockedConsent {
  readonly id: string;
  readonly number: string;
  readonly uscc: string;
  readonly institutionId: string;
  readonly branchId: string | null;
  readonly caseId: string | null;
  readonly needId: string | null;
  readonly loanId: string | null;
  readonly purpose: "P1" | "P2" | "P3" | "P4" | "P5";
  readonly requestedCategories: string[];
  readonly categories: string[];
  readonly monthsBack: number;
  readonly validFrom: Date;
  readonly validUntil: Date;
  readonly maxPulls: number;
  readonly maxPullsPerMonth: number | null;
  readonly signedAt: Date | null;
  readonly refusedAt: Date | null;
  readonly pausedAt: Date | null;
  readonly revokedAt: Date | null;
}

/**
 * The consent locked for a pull, with the pulls made so far, altogether and in the Shanghai month of `now`. The pulls are
 * counted by a statement of their own: only that one sees what a transaction wrote for which the lock had to wait.
 */
export async function lockForPull(tx: Tx, scope: { id: string; institutionId: string }, now: Date) {
  const [row] = await tx.$queryRaw<LockedConsent[]>`/* prepared: consent-lock */
    SELECT id, number, uscc, institution_id AS "institutionId", branch_id AS "branchId", case_id AS "caseId", need_id AS "needId", loan_id AS "loanId",
           purpose::text AS purpose, requested_categories AS "requestedCategories", categories, months_back AS "monthsBack", valid_from AS "validFrom",
           valid_until AS "validUntil", max_pulls AS "maxPulls", max_pulls_per_month AS "maxPullsPerMonth", signed_at AS "signedAt",
           refused_at AS "refusedAt", paused_at AS "pausedAt", revoked_at AS "revokedAt"
    FROM authorisation WHERE id = ${scope.id}::uuid AND institution_id = ${scope.institutionId}::uuid FOR UPDATE`;
  if (row === undefined) return null;
  const [pulls] = await tx.$queryRaw<(Matter & { made: number; thisMonth: number })[]>`/* prepared: consent-pulls */
    SELECT count(l.id)::int AS made,
           (count(l.id) FILTER (WHERE date_trunc('month', l.at AT TIME ZONE 'Asia/Shanghai') = date_trunc('month', ${now}::timestamptz AT TIME ZONE 'Asia/Shanghai')))::int AS "thisMonth",
           (SELECT c.status FROM financing_case c WHERE c.id = a.case_id) AS "caseState",
           (SELECT o.status FROM loan o WHERE o.id = a.loan_id) AS "loanState"
    FROM authorisation a LEFT JOIN access_log l ON l.authorisation_id = a.id
    WHERE a.id = ${scope.id}::uuid GROUP BY a.id`;
  return { row, pullsMade: pulls?.made ?? 0, pullsMadeThisMonth: pulls?.thisMonth ?? 0, matter: { caseState: pulls?.caseState ?? null, loanState: pulls?.loanState ?? null } };
}

/** Writes the access, says who acts, and opens row-level security for this transaction, for exactly what the access names. */
export async function insertAccess(
  tx: Tx,
  access: { kind: "authorised" | "own"; authorisationId: string | null; uscc: string; institutionId: string | null; personId: string | null; membershipId: string | null; purpose: string | null; categories: readonly string[]; since: Readonly<Record<string, string | undefined>>; at: Date; reportNumber: string | null; traceId: string },
  acting: string,
): Promise<string> {
  // One statement: the key is set in the moment it is written. Every report goes through here, so the driver keeps its plan.
  const [row] = await tx.$queryRaw<{ id: string }[]>`/* prepared: access-open */
    WITH logged AS (
      INSERT INTO public.access_log (kind, authorisation_id, uscc, institution_id, person_id, membership_id, purpose, categories, since, at, report_number, trace_id)
      SELECT ${access.kind}::text, ${access.authorisationId}::uuid, ${access.uscc}::text, ${access.institutionId}::uuid, ${access.personId}::uuid, ${access.membershipId}::uuid,
             ${access.purpose}::text, ${[...access.categories]}::text[], ${JSON.stringify(access.since)}::jsonb, ${access.at}::timestamptz, ${access.reportNumber}::text, ${access.traceId}::text
      FROM pg_catalog.set_config('xinqiao.acting', ${acting}, true) AS acting, pg_catalog.set_config('search_path', 'public', true) AS path
      RETURNING id)
    SELECT id, set_config('xinqiao.access_id', id::text, true) AS opened FROM logged`;
  if (row === undefined) throw new Error("the access was not logged");
  return row.id;
}
