import { roleOfColumn, type RoleColumn } from "@/domain/account/role";
import type { Database } from "@/server/platform/db/client";

export interface PeopleQuery {
  readonly search: string;
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
  total: number;
}

/** People with their memberships, one row a membership, found by login, name or organisation; one statement with the total. */
export async function listPeopleRows(db: Database, { search, offset, limit }: PeopleQuery) {
  const pattern = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.id AS "personId", m.id AS "membershipId", p.login_name AS "loginName", p.name, p.phone, p.disabled_at AS "disabledAt", m.role::text AS role,
           coalesce(i.name_zh || coalesce(' ' || b.name_zh, ''), e.name, d.zh, m.department) AS "organisationZh",
           coalesce(i.name_en || coalesce(', ' || b.name_en, ''), e.name, d.en, m.department) AS "organisationEn",
           (count(*) OVER ())::int AS total
    FROM membership m JOIN person p ON p.id = m.person_id
    LEFT JOIN institution i ON i.id = m.institution_id LEFT JOIN branch b ON b.id = m.branch_id
    LEFT JOIN enterprise e ON e.uscc = m.uscc LEFT JOIN district d ON d.code = m.district_code
    WHERE m.ended_at IS NULL AND (${search} = '' OR p.login_name ILIKE ${pattern} OR p.name ILIKE ${pattern} OR i.name_zh ILIKE ${pattern} OR e.name ILIKE ${pattern})
    ORDER BY p.login_name, m.created_at OFFSET ${offset} LIMIT ${limit}`;
  return { total: rows[0]?.total ?? 0, rows: rows.map(({ total: _total, role, ...row }) => ({ ...row, role: roleOfColumn(role) })) };
}
