import { isMobileNumber } from "@/domain/account/mobile-number";
import { columnOfRole, roleOfColumn, type Role, type RoleColumn } from "@/domain/account/role";
import { departmentInEnglish } from "@/domain/report/department";
import type { Database } from "@/server/platform/db/client";
import { Prisma } from "@/server/platform/db/generated/client";
import { namePatterns } from "@/server/platform/db/name-pattern";

export interface PeopleQuery {
  readonly search: string;
  readonly role?: Exclude<Role, "public">;
  readonly offset: number;
  readonly limit: number;
}

interface Row {
  personId: string;
  membershipId: string;
  loginName: string;
  name: string;
  phone: string | null;
  disabledAt: Date | null;
  role: RoleColumn;
  organisationZh: string | null;
  organisationEn: string | null;
}

/** Whoever looks for one person reads no further; a word that fits more of one kind than this is too broad to be of use. */
const MATCHES_READ = 1000;

/** People with their memberships, one row a membership, by login name, of one role where asked for; see `matching` for the search. */
export async function listPeopleRows(db: Database, { search, role, offset, limit }: PeopleQuery) {
  const ofRole = role === undefined ? Prisma.empty : Prisma.sql`AND m.role = ${columnOfRole(role)}::role`;
  const found = search === "" ? Prisma.empty : Prisma.sql`AND m.id IN (${matching(search, ofRole)})`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.id AS "personId", m.id AS "membershipId", p.login_name AS "loginName", p.name, p.phone, p.disabled_at AS "disabledAt", m.role::text AS role,
           coalesce(i.name_zh || coalesce(' ' || b.name_zh, ''), e.name, d.zh, m.department) AS "organisationZh",
           coalesce(i.name_en || coalesce(', ' || b.name_en, ''), e.name, d.en, m.department) AS "organisationEn"
    FROM membership m JOIN person p ON p.id = m.person_id
    LEFT JOIN institution i ON i.id = m.institution_id LEFT JOIN branch b ON b.id = m.branch_id
    LEFT JOIN enterprise e ON e.uscc = m.uscc LEFT JOIN district d ON d.code = m.district_code
    WHERE m.ended_at IS NULL ${ofRole} ${found}
    ORDER BY p.login_name, m.created_at, m.id OFFSET ${offset} LIMIT ${limit}`;
  return rows.map(({ role: column, organisationEn, ...row }) => ({ ...row, organisationEn: organisationEn === null ? null : departmentInEnglish(organisationEn), role: roleOfColumn(column) }));
}

const codeOf = (search: string) => (/^[0-9A-Z]{18}$/i.test(search) ? search.toUpperCase() : null);

/**
 * The memberships that a search finds: by login name, name or the whole mobile number, which lists show masked, by enterprise
 * (name or code), institution, branch, district or department. Each kind is a statement of its own, so that each is answered by
 * its own index.
 */
function matching(search: string, ofRole: Prisma.Sql): Prisma.Sql {
  const patterns = namePatterns(search);
  const like = (...columns: string[]) => Prisma.join(columns.flatMap((column) => patterns.map((pattern) => Prisma.sql`${Prisma.raw(column)} ILIKE ${pattern}`)), " OR ");
  const live = Prisma.sql`m.ended_at IS NULL ${ofRole}`;
  return Prisma.sql`
    (SELECT m.id FROM person p JOIN membership m ON m.person_id = p.id WHERE ${live} AND (${like("p.login_name", "p.name")} OR p.phone = ${isMobileNumber(search) ? search : null}::text) LIMIT ${MATCHES_READ})
    UNION ALL (SELECT m.id FROM enterprise e JOIN membership m ON m.uscc = e.uscc WHERE ${live} AND (${like("e.name")} OR e.uscc = ${codeOf(search)}::char(18)) LIMIT ${MATCHES_READ})
    UNION ALL (SELECT m.id FROM institution i JOIN membership m ON m.institution_id = i.id WHERE ${live} AND (${like("i.name_zh", "i.name_en")}) LIMIT ${MATCHES_READ})
    UNION ALL (SELECT m.id FROM branch b JOIN membership m ON m.institution_id = b.institution_id AND m.branch_id = b.id
      WHERE ${live} AND (${like("b.name_zh", "b.name_en")}) LIMIT ${MATCHES_READ})
    UNION ALL (SELECT m.id FROM membership m LEFT JOIN district d ON d.code = m.district_code
      WHERE ${live} AND m.uscc IS NULL AND m.institution_id IS NULL AND (${like("d.zh", "d.en", "m.department")}) LIMIT ${MATCHES_READ})`;
}
