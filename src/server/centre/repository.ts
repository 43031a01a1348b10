import type { Database, Tx } from "@/server/platform/db/client";

export interface UnansweredRow {
  readonly id: string;
  readonly number: string;
  readonly uscc: string;
  readonly name: string;
  readonly amountYuan: string;
  readonly termMonths: number;
  readonly purpose: string;
  readonly publishedAt: Date;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly firstBorrower: boolean;
  readonly seenBy: string[];
}

/** The district's unanswered needs, the longest waiting first, with the institutions that have seen them. */
export function listUnanswered(db: Database, districtCode: string): Promise<UnansweredRow[]> {
  return db.$queryRaw<UnansweredRow[]>`
    SELECT n.id, n.number, n.uscc, e.name, n.amount_yuan::text AS "amountYuan", n.term_months AS "termMonths", n.purpose, n.published_at AS "publishedAt",
           coalesce(n.contact_name, '') AS "contactName", coalesce(n.contact_phone, '') AS "contactPhone",
           NOT EXISTS (SELECT FROM drawdown d WHERE d.uscc = n.uscc) AS "firstBorrower",
           ARRAY(SELECT c.institution_id::text FROM financing_case c WHERE c.need_id = n.id) AS "seenBy"
    FROM need n JOIN enterprise e ON e.uscc = n.uscc
    WHERE n.status = 'unanswered' AND n.district_code = ${districtCode} ORDER BY n.published_at`;
}

/** Whom to call about an unanswered need of the district; null when there is no such need. */
export function findContact(db: Tx, scope: { needId: string; districtCode: string }) {
  return db.need.findFirst({ where: { id: scope.needId, districtCode: scope.districtCode, status: "unanswered" }, select: { number: true, uscc: true, contactName: true, contactPhone: true } });
}

export interface FallingDueRow {
  readonly id: string;
  readonly loanNoteNo: string;
  readonly uscc: string;
  readonly name: string;
  readonly institutionZh: string;
  readonly institutionEn: string;
  readonly maturityOn: Date;
  readonly outstandingYuan: string;
  readonly renewalStarted: boolean;
  /** The legal representative, else whoever acts for the enterprise; empty where nobody does. */
  readonly contactName: string;
  readonly contactPhone: string;
}

/** Loan notes of the district's enterprises that mature from `from` to `until`, the next first. */
export function listFallingDue(db: Database, scope: { districtCode: string; from: Date; until: Date }): Promise<FallingDueRow[]> {
  return db.$queryRaw<FallingDueRow[]>`
    SELECT d.id, d.loan_note_no AS "loanNoteNo", d.uscc, e.name, i.name_zh AS "institutionZh", i.name_en AS "institutionEn", d.maturity_on AS "maturityOn",
           (d.amount_yuan - d.repaid_yuan)::text AS "outstandingYuan",
           EXISTS (SELECT FROM need n WHERE n.renews_drawdown_id = d.id AND n.status NOT IN ('draft', 'withdrawn', 'expired')) AS "renewalStarted",
           coalesce(p.name, '') AS "contactName", coalesce(p.phone, '') AS "contactPhone"
    FROM drawdown d JOIN enterprise e ON e.uscc = d.uscc JOIN institution i ON i.id = d.institution_id
         LEFT JOIN LATERAL (SELECT o.name, o.phone FROM membership m JOIN person o ON o.id = m.person_id WHERE m.uscc = d.uscc AND m.ended_at IS NULL
                            ORDER BY m.role <> 'enterprise_legal', m.created_at LIMIT 1) p ON true
    WHERE e.district_code = ${scope.districtCode} AND d.status IN ('normal', 'overdue') AND d.maturity_on BETWEEN ${scope.from}::date AND ${scope.until}::date
    ORDER BY d.maturity_on, d.loan_note_no`;
}

/** Whose loan note this is, while it is owed and its day lies in the span; null for any other. */
export function findNoteDue(db: Tx, scope: { drawdownId: string; districtCode: string; from: Date; until: Date }) {
  return db.drawdown.findFirst({
    where: { id: scope.drawdownId, status: { in: ["normal", "overdue"] }, maturityOn: { gte: scope.from, lte: scope.until }, loan: { enterprise: { districtCode: scope.districtCode } } },
    select: { uscc: true, loanNoteNo: true },
  });
}

/** Institutions a centre may give a need to. */
export function listLenders(db: Database) {
  return db.institution.findMany({ where: { disabledAt: null, kind: { not: "guarantee" } }, select: { id: true, code: true, nameZh: true, nameEn: true, kind: true }, orderBy: { code: "asc" } });
}
