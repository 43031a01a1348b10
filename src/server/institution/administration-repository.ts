import type { InstitutionKind } from "@/server/platform/db/generated/enums";
import type { Database, Tx } from "@/server/platform/db/client";

export interface NewInstitution {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly kind: InstitutionKind;
  readonly branch: NewBranch;
}

export interface NewBranch {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly districtCode: string;
}

export interface BranchRow extends NewBranch {
  readonly id: string;
  readonly people: number;
}

export interface InstitutionChange {
  readonly nameZh?: string;
  readonly nameEn?: string;
  readonly disabled?: boolean;
  readonly ratingEnabled?: boolean;
}

export interface InstitutionRow {
  readonly id: string;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly kind: InstitutionKind;
  readonly ratingEnabled: boolean;
  readonly disabledAt: Date | null;
  readonly branches: number;
  readonly people: number;
  readonly products: number;
}

/** One statement: an institution's row with three counts. */
export function listInstitutionRows(db: Database): Promise<InstitutionRow[]> {
  return db.$queryRaw<InstitutionRow[]>`
    SELECT i.id, i.code, i.name_zh AS "nameZh", i.name_en AS "nameEn", i.kind::text AS kind, i.rating_enabled AS "ratingEnabled", i.disabled_at AS "disabledAt",
           (SELECT count(*) FROM branch b WHERE b.institution_id = i.id)::int AS branches,
           (SELECT count(*) FROM membership m WHERE m.institution_id = i.id AND m.ended_at IS NULL)::int AS people,
           (SELECT count(*) FROM product p JOIN product_version v ON v.product_id = p.id
             WHERE p.institution_id = i.id AND v.published_at IS NOT NULL AND v.retired_at IS NULL)::int AS products
    FROM institution i ORDER BY i.code`;
}

/** Enters an institution with one branch; a code in use or an unknown district breaks a constraint. */
export async function insertInstitution(tx: Tx, { branch, ...institution }: NewInstitution, createdAt: Date): Promise<{ id: string; branchId: string }> {
  const row = await tx.institution.create({ data: { ...institution, createdAt, branches: { create: branch } }, include: { branches: true } });
  const [first] = row.branches;
  if (first === undefined) throw new Error("the institution was made without its branch");
  return { id: row.id, branchId: first.id };
}

/** Changes what is given of an institution; 0 when there is none. */
export async function markInstitution(tx: Tx, id: string, { disabled, ...change }: InstitutionChange, now: Date): Promise<number> {
  const switched = disabled === undefined ? {} : { disabledAt: disabled ? now : null };
  return (await tx.institution.updateMany({ where: { id }, data: { ...change, ...switched } })).count;
}

/** An institution's branches with the officers who work there, by district and name. */
export function listBranchRows(db: Database, institutionId: string): Promise<BranchRow[]> {
  return db.$queryRaw<BranchRow[]>`
    SELECT b.id, b.name_zh AS "nameZh", b.name_en AS "nameEn", b.district_code AS "districtCode",
           (SELECT count(*) FROM membership m WHERE m.branch_id = b.id AND m.ended_at IS NULL)::int AS people
    FROM branch b WHERE b.institution_id = ${institutionId}::uuid ORDER BY b.district_code, b.name_zh`;
}

/** Adds a branch; an unknown institution or district, or a name in use, breaks a constraint. */
export async function insertBranch(tx: Tx, institutionId: string, branch: NewBranch): Promise<string> {
  return (await tx.branch.create({ data: { institutionId, ...branch }, select: { id: true } })).id;
}
