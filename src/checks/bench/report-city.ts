import type { Client } from "pg";
import type { Actor } from "@/server/platform/access/actor";

export const ENTERPRISES = 500;
const MONTHS = 36;
const SUBJECT = "911301020000000001";
export const NOW = new Date("2026-11-22T06:00:00Z");

const PLACES = `
  INSERT INTO district VALUES ('130102', '长安区', 'Chang''an', 'district');
  INSERT INTO institution (id, code, name_zh, name_en, kind, created_at) VALUES ('01900000-0000-7000-8000-00000000000a', 'B1', '示范银行', 'Demonstration Bank', 'bank', '2024-01-01Z');
  INSERT INTO branch (id, institution_id, name_zh, name_en, district_code) VALUES ('01900000-0000-7000-8000-00000000000b', '01900000-0000-7000-8000-00000000000a', '长安支行', 'Branch', '130102');
  INSERT INTO person (id, login_name, name, password_hash, created_at) VALUES ('01900000-0000-7000-8000-00000000000c', 'officer', '赵敏', '-', '2024-01-01Z');
  INSERT INTO membership (id, person_id, role, institution_id, branch_id, created_at)
  VALUES ('01900000-0000-7000-8000-00000000000d', '01900000-0000-7000-8000-00000000000c', 'bank_officer', '01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b', '2024-01-01Z');
  INSERT INTO enterprise (uscc, name, name_pinyin, legal_representative, enterprise_type, industry_code, district_code, registered_capital, established_on, registration_status, source_as_of, registered_at)
  SELECT '91130102' || lpad(g::text, 10, '0'), '机械公司' || g, 'jx', '李明', '有限责任公司', 'C34', '130102', 1000000, '2015-01-01', '存续', '2026-11-20', '2026-01-01Z' FROM generate_series(1, ${ENTERPRISES}) g;
  INSERT INTO need (id, number, uscc, district_code, status, amount_yuan, term_months, purpose, channel, created_by, created_at, updated_at, published_at)
  VALUES ('01900000-0000-7000-8000-00000000000e', 'N1', '${SUBJECT}', '130102', 'matching', 1000000, 12, 'working_capital', 'institutions', '01900000-0000-7000-8000-00000000000c', '2026-11-20Z', '2026-11-20Z', '2026-11-20Z');
  INSERT INTO financing_case (id, number, need_id, uscc, institution_id, branch_id, source, submitted_at, accept_due_at)
  VALUES ('01900000-0000-7000-8000-00000000000f', 'C1', '01900000-0000-7000-8000-00000000000e', '${SUBJECT}', '01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b', 'chosen', '2026-11-20Z', '2026-11-21Z');
  INSERT INTO audit_head SELECT g, date '2024-01-01' + g, '2026-11-20Z', repeat('-', 1500), md5(g::text), '-', '-', '-' FROM generate_series(1, 1000) g`;

/** What differs from category to category is the content; every enterprise has about 450 records, as the believable city gives. */
const RECORDS = `
  INSERT INTO credit_record (uscc, category, record_no, enterprise_name, event_date, as_of, payload, payload_hash, batch_id, received_at)
  SELECT '91130102' || lpad(e::text, 10, '0'), r.category, r.category || '-' || m || '-' || r.nth, '机械公司' || e,
         (date '2026-11-01' - make_interval(months => m) + interval '1 month - 1 day')::date, '2026-11-20',
         r.payload || jsonb_build_object('period', to_char(date '2026-11-01' - make_interval(months => m), 'YYYY-MM')), '\\x00', '01900000-0000-7000-8000-0000000000ff', '2026-11-20Z'
  FROM generate_series(1, ${ENTERPRISES}) e CROSS JOIN generate_series(1, ${MONTHS}) m CROSS JOIN (
    SELECT 'tax_payment' AS category, k.nth, jsonb_build_object('tax_kind', k.kind, 'taxable_sales', '2400000.00', 'tax_due', '100800.50', 'tax_paid', '100800.50', 'filed_on', '2026-01-15', 'on_time', true) AS payload
    FROM unnest(ARRAY['增值税', '企业所得税', '个人所得税(代扣)', '城建税', '其他']) WITH ORDINALITY AS k (kind, nth)
    UNION ALL
    SELECT 'social_insurance', k.nth, jsonb_build_object('insurance_kind', k.kind, 'insured_count', 80, 'amount_due', '92400.00', 'amount_paid', '92400.00', 'deferred_amount', '0.00')
    FROM unnest(ARRAY['养老', '医疗', '失业', '工伤']) WITH ORDINALITY AS k (kind, nth)
    UNION ALL
    SELECT 'housing_fund', 1, '{"depositor_count": 60, "amount_due": "48200.00", "amount_paid": "48200.00"}'
    UNION ALL
    SELECT unnest(ARRAY['electricity', 'water', 'gas']), 1, '{"account_no": "13020", "usage": "82000", "amount_due": "61200.50", "amount_paid": "61200.50", "due_on": "2026-01-28", "paid_on": "2026-01-20", "usage_kind": "大工业"}'
  ) r`;

const FEW_RECORDS = `
  INSERT INTO credit_record (uscc, category, record_no, enterprise_name, event_date, as_of, payload, payload_hash, batch_id, received_at)
  SELECT '91130102' || lpad(e::text, 10, '0'), r.category, r.category || '-' || n, '机械公司' || e, date '2025-06-01' + n * 30, '2026-11-20', r.payload, '\\x00', '01900000-0000-7000-8000-0000000000ff', '2026-11-20Z'
  FROM generate_series(1, ${ENTERPRISES}) e CROSS JOIN generate_series(1, 3) n CROSS JOIN (VALUES
    ('registration', '{"legal_representative": "李明", "enterprise_type": "有限责任公司", "industry_code": "C34", "district_code": "130102", "registered_capital": "1000000.00", "established_on": "2015-01-01", "registration_status": "存续"}'::jsonb),
    ('ownership', '{"kind": "股东", "person_name": "欧阳修远", "person_id": "130102********1234", "share_percent": "33"}'),
    ('annual_report', '{"year": 2025, "total_assets": "28000000", "total_liabilities": "15000000", "revenue": "36000000", "net_profit": "2100000", "submitted_on": "2026-05-20"}'),
    ('penalty', '{"document_no": "文-1", "facts": "违法", "penalty_kind": "罚款", "fine_amount": "5000", "decided_on": "2026-01-05", "authority": "局", "repair_status": "已修复"}'),
    ('judgment', '{"case_no": "案-1", "case_kind": "民事", "cause": "买卖合同纠纷", "court": "法院", "judged_on": "2026-01-05", "role": "被告", "amount": "120000"}'),
    ('tax_rating', '{"year": 2025, "grade": "A", "score": "93.5", "evaluated_on": "2026-04-25"}'),
    ('intellectual_property', '{"kind": "发明专利", "registration_no": "ZL2022", "title": "装配装置", "granted_on": "2024-01-10", "legal_status": "有效"}'),
    ('contract_performance', '{"contract_no": "ZF-1", "project": "设备采购", "buyer": "管理处", "amount": "2380000", "signed_on": "2025-02-11", "performance": "履约中"}')
  ) r (category, payload)`;

const FRESHNESS = `
  INSERT INTO ingest_batch (id, number, category, file_name, started_at) VALUES ('01900000-0000-7000-8000-0000000000ff', 'B1', 'penalty', 'bench', '2026-11-20Z');
  INSERT INTO category_freshness SELECT DISTINCT category, date '2026-11-20', '01900000-0000-7000-8000-0000000000ff'::uuid, timestamptz '2026-11-20Z', 1, 0 FROM credit_record`;

const CONSENTS = `
  INSERT INTO authorisation (number, uscc, institution_id, branch_id, case_id, purpose, requested_categories, categories, months_back, valid_from, valid_until, max_pulls, retain_until, text_version, text_digest, requested_at, signer_id, signer_name, signature, signed_at)
  SELECT 'A' || g, '${SUBJECT}', '01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b', '01900000-0000-7000-8000-00000000000f', 'P2', c.codes, c.codes, 24,
         '2026-11-20Z', '2026-12-15Z', 3, '2027-11-20', '1', '-', '2026-11-20Z', '01900000-0000-7000-8000-00000000000c', '赵敏', '-', '2026-11-20Z'
  FROM generate_series(1, $1::int) g, (SELECT array_agg(category) AS codes FROM category_freshness) c`;

export interface ReportCity {
  readonly uscc: string;
  readonly actor: Actor;
  /** Consents to the same case, three pulls each. */
  readonly authorisationIds: readonly string[];
  readonly records: number;
}

/** Fills an empty migrated database with 500 enterprises' records and enough consents to pull one of them many times. */
export async function fillReportCity(owner: Client, consents: number): Promise<ReportCity> {
  for (const sql of [PLACES, RECORDS, FEW_RECORDS, FRESHNESS]) await owner.query(sql);
  await owner.query(CONSENTS, [consents]);
  await owner.query("VACUUM (ANALYZE)");
  const { rows } = await owner.query<{ id: string }>("SELECT id FROM authorisation ORDER BY number");
  const counted = await owner.query<{ n: number }>("SELECT count(*)::int AS n FROM credit_record");
  const actor = {
    personId: "01900000-0000-7000-8000-00000000000c",
    personName: "赵敏",
    sessionId: null,
    membershipId: "01900000-0000-7000-8000-00000000000d",
    role: "bank.officer",
    institutionId: "01900000-0000-7000-8000-00000000000a",
    branchId: "01900000-0000-7000-8000-00000000000b",
  } as const;
  return { uscc: SUBJECT, actor, authorisationIds: rows.map((row) => row.id), records: counted.rows[0]?.n ?? 0 };
}
