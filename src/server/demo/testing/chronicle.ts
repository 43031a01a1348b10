import type { Sql } from "postgres";

/** What happened in a filled city, a line each, in words that hold no id: ids differ from database to database, the city must not. */
export async function chronicleOf(sql: Sql): Promise<string[]> {
  const told = await Promise.all([
    sql`SELECT s.title, i.uscc, i.answer, i.checked_in_at, (SELECT array_agg(b.code ORDER BY b.code) FROM institution b WHERE b.id = ANY(i.wishes)) AS wishes
        FROM session_invitation i JOIN match_session s ON s.id = i.session_id ORDER BY s.title, i.uscc`,
    sql`SELECT s.title, m.slot_no, m.table_no, m.uscc, m.status, m.outcome, m.intended_yuan, m.recorded_at
        FROM meeting m JOIN match_session s ON s.id = m.session_id ORDER BY s.title, m.uscc, m.slot_no, m.table_no, m.status`,
    sql`SELECT n.uscc, i.code, c.status, c.source, e.event, e.at, p.login_name
        FROM case_event e JOIN financing_case c ON c.id = e.case_id JOIN need n ON n.id = c.need_id JOIN institution i ON i.id = c.institution_id LEFT JOIN person p ON p.id = e.person_id
        ORDER BY e.at, n.uscc, i.code, e.event`,
    sql`SELECT d.uscc, i.code, d.amount_yuan, d.annual_rate, d.drawn_on, d.maturity_on, d.status, d.repaid_yuan
        FROM drawdown d JOIN institution i ON i.id = d.institution_id ORDER BY d.drawn_on, d.uscc, i.code, d.amount_yuan`,
  ]);
  return told.flatMap((rows) => rows.map((row) => JSON.stringify(row)));
}
