import postgres from "postgres";

/** One login of the demo city for each role, in the order of the roles. */
export type DemoLogin = { role: string; loginName: string; organisation: string };

/** What the database holds, as far as the start needs to know. */
export async function inspectDatabase(ownerUrl: string): Promise<{ empty: boolean; logins: DemoLogin[] }> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    const [state] = await sql<{ empty: boolean; demo: boolean }[]>`
      select not exists (select from institution) and not exists (select from person) as empty,
             exists (select from institution where demo) as demo`;
    if (state?.demo !== true) return { empty: state?.empty ?? true, logins: [] };
    const logins = await sql<DemoLogin[]>`
      select distinct on (m.role) m.role::text as role, p.login_name as "loginName",
             coalesce(i.name_zh, e.name, m.department, '') as organisation
      from membership m
      join person p on p.id = m.person_id
      left join institution i on i.id = m.institution_id
      left join enterprise e on e.uscc = m.uscc
      where m.ended_at is null and p.disabled_at is null
      order by m.role, m.id`;
    return { empty: false, logins: [...logins] };
  } finally {
    await sql.end();
  }
}
