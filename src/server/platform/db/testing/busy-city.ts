import type { Sql } from "postgres";

/** How many of each stand in the busy city: enough that reading a whole table is never the cheaper way to one tenant's page. */
const ENTERPRISES = 12_000;
const INSTITUTIONS = 40;

/** Rows in every table that a list reads, spread over districts, institutions and three years; written past all triggers. */
export async function fillBusyCity(sql: Sql): Promise<{ institutionId: string; branchId: string; officerId: string; uscc: string; needId: string }> {
  await sql.begin(async (tx) => {
    await tx`SET LOCAL session_replication_role = replica`;
    await tx`INSERT INTO district (code, zh, en, kind) SELECT (130100 + n)::text, n::text, n::text, 'district' FROM generate_series(1, 23) n ON CONFLICT DO NOTHING`;
    await tx`INSERT INTO institution (id, code, name_zh, name_en, kind, created_at) SELECT ${id(tx, 1)}, 'I' || n, 'I' || n, 'I' || n, 'bank', '2024-01-01Z' FROM generate_series(1, ${INSTITUTIONS}) n`;
    await tx`INSERT INTO branch (id, institution_id, name_zh, name_en, district_code) SELECT ${id(tx, 2)}, ${id(tx, 1)}, 'B', 'B', '130101' FROM generate_series(1, ${INSTITUTIONS}) n`;
    await tx`INSERT INTO person (id, login_name, name, password_hash, created_at) SELECT ${id(tx, 3)}, 'p' || n, '张' || n, '-', '2024-01-01Z' FROM generate_series(1, 4000) n`;
    await tx`
      INSERT INTO membership (id, person_id, role, institution_id, branch_id, created_at)
      SELECT ${id(tx, 4)}, ${id(tx, 3)}, 'bank_officer', ${id(tx, 1, "n % 40 + 1")}, ${id(tx, 2, "n % 40 + 1")}, '2024-01-01Z' FROM generate_series(1, 4000) n`;
    await fillEnterprisePeople(tx as unknown as Sql);
    await tx`
      INSERT INTO enterprise (uscc, name, name_pinyin, legal_representative, enterprise_type, industry_code, district_code, registered_capital, established_on, registration_status, source_as_of, registered_at)
      SELECT ${uscc(tx)}, '企业' || n, 'qy' || n, '李明', 'x', 'C', (130100 + n % 23 + 1)::text, 1, '2020-01-01', '存续', '2026-01-01', '2026-01-01Z' FROM generate_series(1, ${ENTERPRISES}) n`;
    await fillNeedsAndCases(tx as unknown as Sql);
    await fillLoans(tx as unknown as Sql);
    await fillLogs(tx as unknown as Sql);
  });
  // With vacuum: what was just written waits in a list beside a text index and would make it look dear.
  await sql`VACUUM ANALYZE`;
  const at = (kind: number, n: number) => `01900000-0000-7000-800${kind}-${String(n).padStart(12, "0")}`;
  return { institutionId: at(1, 8), branchId: at(2, 8), officerId: at(3, 7), uscc: `91130102MA${"0000007"}X`, needId: at(5, 7) };
}

/** Two people for each enterprise; the busiest table of people is theirs. */
async function fillEnterprisePeople(sql: Sql): Promise<void> {
  const people = 2 * ENTERPRISES;
  await sql`INSERT INTO person (id, login_name, name, phone, password_hash, created_at) SELECT ${id(sql, 3, "n + 10000")}, 'e' || n, '李' || chr(19968 + n % 20000), (13800000000 + n)::text, '-', '2024-01-01Z' FROM generate_series(1, ${people}) n`;
  await sql`
    INSERT INTO membership (id, person_id, role, uscc, created_at)
    SELECT ${id(sql, 4, "n + 10000")}, ${id(sql, 3, "n + 10000")}, (CASE n % 2 WHEN 0 THEN 'enterprise_legal' ELSE 'enterprise_agent' END)::role, ${uscc(sql, "((n + 1) / 2)")}, '2024-01-01Z'
    FROM generate_series(1, ${people}) n`;
}

// Ids are made from a kind and a number, so that one table's rows can name another's without asking.
function id(sql: Pick<Sql, "unsafe">, kind: number, n = "n") {
  return sql.unsafe(`('01900000-0000-7000-800${kind}-' || lpad((${n})::text, 12, '0'))::uuid`);
}

function uscc(sql: Pick<Sql, "unsafe">, n = "n") {
  return sql.unsafe(`('91130102MA' || lpad((${n})::text, 7, '0') || 'X')`);
}

// Instants over three years up to the usual one.
const when = "timestamptz '2026-07-15 02:00Z' - (n % 1095) * interval '1 day'";

async function fillNeedsAndCases(sql: Sql): Promise<void> {
  await sql`
    INSERT INTO need (id, number, uscc, district_code, status, amount_yuan, term_months, purpose, channel, created_by, created_at, updated_at, published_at)
    SELECT ${id(sql, 5)}, 'N' || n, ${uscc(sql)}, (130100 + n % 23 + 1)::text,
           (CASE WHEN n % 50 = 0 THEN 'unanswered' WHEN n % 25 = 1 THEN 'published' WHEN n % 10 = 2 THEN 'matching' ELSE 'fulfilled' END)::need_status,
           1000000, 12, 'working_capital', (CASE n % 3 WHEN 0 THEN 'market' ELSE 'institutions' END)::need_channel, ${id(sql, 3, "1")}, ${sql.unsafe(when)}, ${sql.unsafe(when)}, ${sql.unsafe(when)}
    FROM generate_series(1, ${ENTERPRISES}) n`;
  await sql`
    INSERT INTO financing_case (id, number, need_id, uscc, institution_id, branch_id, officer_id, source, status, submitted_at, accept_due_at)
    SELECT ${id(sql, 6)}, 'C' || n, ${id(sql, 5)}, ${uscc(sql)}, ${id(sql, 1, "n % 40 + 1")}, ${id(sql, 2, "n % 40 + 1")}, ${id(sql, 3, "n % 4000 + 1")}, 'chosen',
           (CASE WHEN n % 10 = 0 THEN 'submitted' WHEN n % 10 = 1 THEN 'due_diligence' ELSE 'disbursed' END)::case_status, ${sql.unsafe(when)}, ${sql.unsafe(when)}
    FROM generate_series(1, ${ENTERPRISES}) n`;
  await sql`INSERT INTO need_event (need_id, event, to_status, role, at) SELECT ${id(sql, 5)}, 'publish', 'published', 'system', ${sql.unsafe(when)} FROM generate_series(1, ${ENTERPRISES}) n`;
  await sql`INSERT INTO case_event (case_id, event, to_status, role, at) SELECT ${id(sql, 6)}, 'x', 'approved', 'system', ${sql.unsafe(when)} FROM generate_series(1, ${ENTERPRISES}) n`;
}

async function fillLoans(sql: Sql): Promise<void> {
  await sql`
    INSERT INTO loan (id, number, case_id, uscc, institution_id, contract_no, contracted_on, approved_yuan, annual_rate, term_months, guarantee_mode, repayment_method, draw_until, created_at)
    SELECT ${id(sql, 7)}, 'L' || n, ${id(sql, 6)}, ${uscc(sql)}, ${id(sql, 1, "n % 40 + 1")}, 'H' || n, '2024-01-01', 1000000, 3.5, 12, 'unsecured', 'bullet', '2027-01-01', ${sql.unsafe(when)}
    FROM generate_series(1, ${ENTERPRISES}) n`;
  await sql`
    INSERT INTO drawdown (id, loan_id, institution_id, uscc, loan_note_no, amount_yuan, drawn_on, maturity_on, annual_rate, term_months, guarantee_mode, repayment_method, district_code, inclusive, status, recorded_by, recorded_at)
    SELECT ${id(sql, 8)}, ${id(sql, 7)}, ${id(sql, 1, "n % 40 + 1")}, ${uscc(sql)}, 'J' || n, 500000, (${sql.unsafe(when)})::date, (${sql.unsafe(when)})::date + 365, 3.5, 12, 'unsecured', 'bullet',
           (130100 + n % 23 + 1)::text, true, (CASE WHEN n % 3 = 0 THEN 'normal' ELSE 'settled' END)::loan_status, ${id(sql, 3, "1")}, ${sql.unsafe(when)}
    FROM generate_series(1, ${ENTERPRISES}) n`;
  await sql`
    INSERT INTO first_loan (loan_id, uscc, asserted, scope, computed, evidence, contradicted, counted, recorded_at)
    SELECT ${id(sql, 7)}, ${uscc(sql)}, true, 'any_bank', true, '[]', n % 500 = 0, n % 500 <> 0, ${sql.unsafe(when)} FROM generate_series(1, ${ENTERPRISES}) n`;
}

async function fillLogs(sql: Sql): Promise<void> {
  await sql`
    INSERT INTO audit_entry (chain, position, at, role, action, object_kind, object_id, uscc)
    SELECT n % 16, n, ${sql.unsafe(when)}, 'bank.officer', 'case.accept', 'case', n::text, ${uscc(sql)} FROM generate_series(1, 20000) n`;
  // Reading the log appends to it, after what stands there.
  await sql`UPDATE audit_chain c SET length = (SELECT max(position) FROM audit_entry e WHERE e.chain = c.chain)`;
  await sql`
    INSERT INTO authorisation (id, number, uscc, institution_id, case_id, purpose, requested_categories, categories, months_back, valid_from, valid_until, max_pulls, retain_until, text_version, text_digest, requested_at)
    SELECT ${id(sql, 9)}, 'A' || n, ${uscc(sql)}, ${id(sql, 1, "n % 40 + 1")}, ${id(sql, 6)}, 'P2', '{}', '{}', 12, ${sql.unsafe(when)}, ${sql.unsafe(when)} + interval '1 day', 1, '2030-01-01', '1', '-', ${sql.unsafe(when)}
    FROM generate_series(1, ${ENTERPRISES}) n`;
  await sql`
    INSERT INTO access_log (kind, authorisation_id, uscc, categories, since, at) SELECT 'authorised', ${id(sql, 9)}, ${uscc(sql)}, '{}', '{}', ${sql.unsafe(when)} FROM generate_series(1, ${ENTERPRISES}) n`;
  await sql`
    INSERT INTO report (number, uscc, edition, case_id, institution_id, snapshot, hash, created_at, valid_until)
    SELECT 'R' || n, ${uscc(sql)}, 'bank', ${id(sql, 6)}, ${id(sql, 1, "n % 40 + 1")}, '{}', '-', ${sql.unsafe(when)}, ${sql.unsafe(when)} FROM generate_series(1, ${ENTERPRISES}) n`;
  await sql`
    INSERT INTO ingest_batch (number, category, file_name, started_at, state) SELECT 'B' || n, (ARRAY['penalty', 'water', 'tax_payment', 'judgment', 'gas'])[n % 5 + 1], 'x', ${sql.unsafe(when)}, 'merged' FROM generate_series(1, 6000) n`;
  await sql`
    INSERT INTO match_session (id, number, title, district_code, venue, held_on, starts_at, slot_minutes, slot_count, table_count, status, created_by, created_at)
    SELECT ${id(sql, 9, "n + 100000")}, 'S' || n, 'x', (130100 + n % 23 + 1)::text, 'x', '2026-01-01', '09:00', 20, 3, 1, 'closed', ${id(sql, 3, "1")}, ${sql.unsafe(when)} FROM generate_series(1, 3000) n`;
  await sql`INSERT INTO session_invitation (session_id, uscc, pass_code, invited_at) SELECT ${id(sql, 9, "n % 3000 + 100001")}, ${uscc(sql)}, n::text, ${sql.unsafe(when)} FROM generate_series(1, ${ENTERPRISES}) n`;
  await sql`INSERT INTO meeting (session_id, uscc, institution_id, table_no, slot_no) SELECT ${id(sql, 9, "n % 3000 + 100001")}, ${uscc(sql)}, ${id(sql, 1, "n % 40 + 1")}, 1, n FROM generate_series(1, ${ENTERPRISES}) n`;
}
