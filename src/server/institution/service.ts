import { addMonths, localDateOf, startOfDay } from "@/domain/calendar/local-date";
import { roleOfColumn, type RoleColumn } from "@/domain/account/role";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { Deps } from "@/server/platform/deps";
import { findInstitution, listStaff, type StaffRow } from "./repository";

const MONTHS_SHOWN = 3;

export interface Team {
  readonly institution: { readonly zh: string; readonly en: string; readonly kind: string };
  readonly branches: readonly { readonly id: string; readonly zh: string; readonly en: string; readonly districtCode: string }[];
  readonly staff: readonly (Omit<StaffRow, "role"> & { readonly role: string })[];
  /** First day from which decisions and money are counted. */
  readonly since: string;
}

/** The own institution's branches and people with their last three months: open cases, breaches, decisions, money, median days to money. */
export async function readTeam(deps: Deps): Promise<Outcome<Team, "not-found">> {
  const { institutionId } = deps.actor;
  const institution = institutionId === undefined ? null : await findInstitution(deps.db, institutionId);
  if (institution === null) return refuse("not-found");
  const now = deps.clock.now();
  const since = addMonths(localDateOf(now), -MONTHS_SHOWN);
  const staff = await listStaff(deps.db, { institutionId: institution.id, since: startOfDay(since), now });
  return accept({
    institution: { zh: institution.nameZh, en: institution.nameEn, kind: institution.kind },
    branches: institution.branches.map(({ id, nameZh, nameEn, districtCode }) => ({ id, zh: nameZh, en: nameEn, districtCode })),
    staff: staff.map((row) => ({ ...row, role: roleOfColumn(row.role as RoleColumn) })),
    since,
  });
}

/** The names of the institution that somebody acts for, and of the own branch; null for somebody without one. */
export async function readOwnInstitution({ actor, db }: Deps): Promise<{ readonly zh: string; readonly en: string } | null> {
  const found = actor.institutionId === undefined ? null : await findInstitution(db, actor.institutionId);
  if (found === null) return null;
  const branch = found.branches.find(({ id }) => id === actor.branchId);
  return branch === undefined ? { zh: found.nameZh, en: found.nameEn } : { zh: `${found.nameZh} ${branch.nameZh}`, en: `${found.nameEn}, ${branch.nameEn}` };
}
