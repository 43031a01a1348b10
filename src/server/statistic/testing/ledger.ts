import { accept } from "@/domain/outcome/outcome";
import { inTransaction } from "@/server/platform/db/transaction";
import type { Sql } from "postgres";
import type { CaseState } from "@/domain/statistic/fact";
import { recordFact } from "../record-fact";
import type { Deps } from "@/server/platform/deps";

const SOMEONE = "00000000-0000-7000-8000-000000000001";

export type Lent = {
  readonly uscc: string;
  readonly districtCode: string;
  readonly institutionId: string;
  readonly publishedOn: string;
  readonly drawnOn: string;
  readonly amountYuan: string;
  readonly annualRatePercent: string;
  readonly unsecured: boolean;
  readonly inclusive: boolean;
  readonly counted: boolean;
  readonly workingDaysToMoney: number;
};

/** Three districts, two banks and a micro-lender, and enterprises, as the owner writes them; answers the institutions' ids. */
export async function arrangePlaces(sql: Sql, usccs: readonly string[]): Promise<{ banks: string[]; microLender: string }> {
  await sql`INSERT INTO district ${sql(["130102", "130104", "130123"].map((code) => ({ code, zh: code, en: code, kind: "district" })))} ON CONFLICT DO NOTHING`;
  const rows = await sql<{ id: string; kind: string }[]>`
    INSERT INTO institution (code, name_zh, name_en, kind, created_at) VALUES
      ('B1', '甲银行', 'Bank One', 'bank', '2025-01-01Z'), ('B2', '乙银行', 'Bank Two', 'bank', '2025-01-01Z'), ('M1', '丙小贷', 'Micro', 'micro_lending', '2025-01-01Z')
    RETURNING id, kind`;
  for (const uscc of usccs) {
    await sql`
      INSERT INTO enterprise (uscc, name, name_pinyin, legal_representative, enterprise_type, industry_code, district_code, registered_capital,
                              established_on, registration_status, source_as_of, registered_at)
      VALUES (${uscc}, ${`石家庄第${uscc.slice(-2)}有限公司`}, 'x', '张三', 'limited', 'C', '130102', 1, '2020-01-01', 'active', '2025-01-01', '2025-01-01Z')`;
  }
  return { banks: rows.filter(({ kind }) => kind === "bank").map(({ id }) => id), microLender: rows.find(({ kind }) => kind === "micro_lending")?.id ?? "" };
}

/** One need, case, loan and drawdown in the ledger, and the facts the services would have recorded beside them. */
export async function lend(sql: Sql, deps: Deps, kind: "bank" | "micro_lending", lent: Lent): Promise<{ loanId: string; drawdownId: string }> {
  const at = (day: string) => new Date(`${day}T04:00:00Z`);
  const published = at(lent.publishedOn);
  const [need] = await sql<{ id: string }[]>`
    INSERT INTO need (number, uscc, district_code, status, amount_yuan, term_months, purpose, channel, created_by, created_at, updated_at, published_at)
    VALUES (next_number('N', ${published}), ${lent.uscc}, ${lent.districtCode}, 'fulfilled', ${lent.amountYuan}, 12, 'working', 'market', ${SOMEONE}, ${published}, ${published}, ${published})
    RETURNING id`;
  const needId = need?.id ?? "";
  const [row] = await sql<{ id: string }[]>`
    INSERT INTO financing_case (number, need_id, uscc, institution_id, source, status, submitted_at, accept_due_at)
    VALUES (next_number('C', ${published}), ${needId}, ${lent.uscc}, ${lent.institutionId}, 'market', 'disbursed', ${published}, ${published}) RETURNING id`;
  const caseId = row?.id ?? "";
  const states: CaseState[] = ["submitted", "accepted", "due_diligence", "supplement_requested", "due_diligence", "in_approval", "approved", "offer_accepted", "contracted", "disbursed"];
  for (const state of states) {
    await sql`INSERT INTO case_event (case_id, event, to_status, role, at) VALUES (${caseId}, 'x', ${state}, 'system', ${published})`;
  }
  const [loan] = await sql<{ id: string }[]>`
    INSERT INTO loan (number, case_id, uscc, institution_id, contract_no, contracted_on, approved_yuan, annual_rate, term_months, guarantee_mode, repayment_method, draw_until, created_at)
    VALUES (next_number('L', ${published}), ${caseId}, ${lent.uscc}, ${lent.institutionId}, ${caseId}, ${lent.publishedOn}, 99999999, ${lent.annualRatePercent}, 12,
            ${lent.unsecured ? "unsecured" : "mortgage"}, 'bullet', '2099-01-01', ${published}) RETURNING id`;
  const loanId = loan?.id ?? "";
  if (lent.counted) {
    await sql`INSERT INTO first_loan (loan_id, uscc, asserted, scope, computed, evidence, contradicted, counted, recorded_at)
      VALUES (${loanId}, ${lent.uscc}, true, 'any_bank', true, '[]', false, true, ${published})`;
  }
  const drawdownId = await draw(sql, loanId, lent, lent.workingDaysToMoney);
  const lending = { uscc: lent.uscc, districtCode: lent.districtCode, institutionId: lent.institutionId, institutionKind: kind };
  await inTransaction<null, never>(deps, async (tx) => {
    await recordFact(tx, { kind: "need-published", needId, ...lent });
    for (const state of states) await recordFact(tx, { kind: "case-moved", ...lending, caseId, state, submittedOn: lent.publishedOn, needPublishedOn: lent.publishedOn });
    await recordFact(tx, { kind: "drawdown-recorded", ...lent, ...lending, drawdownId, maturityOn: maturityOf(lent.drawnOn), renewal: null, firstOfLoan: true, countedFirstLoan: false });
    if (lent.counted) await recordFact(tx, { kind: "first-loan-decided", ...lending, loanId, counted: true, firstDrawnOn: lent.drawnOn, drawdowns: [lent] });
    return accept(null);
  });
  return { loanId, drawdownId };
}

/** A drawdown in the ledger alone, without its fact. */
export async function draw(sql: Sql, loanId: string, lent: Lent, workingDaysToMoney: number | null): Promise<string> {
  const [drawdown] = await sql<{ id: string }[]>`
    INSERT INTO drawdown (loan_id, institution_id, uscc, loan_note_no, amount_yuan, drawn_on, maturity_on, annual_rate, term_months, guarantee_mode, repayment_method,
                          district_code, inclusive, working_days_to_money, recorded_by, recorded_at)
    VALUES (${loanId}, ${lent.institutionId}, ${lent.uscc}, uuidv7()::text, ${lent.amountYuan}, ${lent.drawnOn}, ${maturityOf(lent.drawnOn)}, ${lent.annualRatePercent}, 12,
            ${lent.unsecured ? "unsecured" : "mortgage"}, 'bullet', ${lent.districtCode}, ${lent.inclusive}, ${workingDaysToMoney}, ${SOMEONE}, ${new Date(`${lent.drawnOn}T05:00:00Z`)})
    RETURNING id`;
  return drawdown?.id ?? "";
}

function maturityOf(day: string): string {
  return `2027${day.slice(4)}`;
}
