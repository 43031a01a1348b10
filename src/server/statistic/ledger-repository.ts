import type { InstitutionGroup } from "@/domain/statistic/measure";
import type { Window } from "@/domain/statistic/period";
import type { RowSelection } from "@/domain/statistic/row-selection";
import { firstDayOf, lastDayOf } from "@/domain/calendar/local-date";
import { Prisma } from "@/server/platform/db/generated/client";
import type { Tx } from "@/server/platform/db/client";

/** Rows of drawdowns that make a figure; the text is looked for in what the rows show: the institution, and the masked enterprise, code and loan note. */
export type LedgerQuestion = {
  readonly selection: Exclude<RowSelection, "application" | "unmet">;
  readonly group: InstitutionGroup;
  readonly districtCode: string | null;
  readonly institutionId: string | null;
  readonly window: Window;
  readonly text: string | null;
};

export type LedgerRow = {
  readonly drawdownId: string;
  readonly loanNoteNo: string;
  readonly enterpriseName: string;
  readonly uscc: string;
  readonly districtCode: string;
  readonly institutionId: string;
  readonly institutionZh: string;
  readonly institutionEn: string;
  readonly drawnOn: string;
  readonly maturityOn: string;
  readonly amountYuan: string;
  readonly annualRatePercent: string;
  readonly guaranteeMode: string;
  readonly inclusive: boolean;
  readonly firstLoan: boolean;
  readonly renewal: string | null;
  readonly workingDaysToMoney: number | null;
  readonly status: string;
};

export type LedgerTotal = { readonly rows: number; readonly amountYuan: string; readonly enterprises: number };

type Days = { readonly from: string; readonly to: string };

/** The drawdown that a loan began with: a figure that counts loans or enterprises has one row each. */
const began = Prisma.sql`NOT EXISTS (SELECT FROM drawdown b WHERE b.loan_id = d.loan_id AND (b.recorded_at, b.id) < (d.recorded_at, d.id))`;

/** Which rows make a figure, and by which of their days they belong to a period. */
const NARROWED = {
  drawdown: drawn(Prisma.sql`true`),
  "first-loan": drawn(Prisma.sql`f.counted`),
  "first-loan-start": drawn(Prisma.sql`f.counted AND ${began}`),
  renewal: drawn(Prisma.sql`r.kind IS NOT NULL`),
  "renewal-start": drawn(Prisma.sql`r.kind IS NOT NULL AND ${began}`),
  unsecured: drawn(Prisma.sql`d.guarantee_mode = 'unsecured'`),
  inclusive: drawn(Prisma.sql`d.inclusive`),
  "first-drawdown": drawn(Prisma.sql`d.working_days_to_money IS NOT NULL`),
  "maturing-note": ({ from, to }: Days) => Prisma.sql`d.status <> 'settled_early' AND d.maturity_on BETWEEN ${from}::date AND ${to}::date`,
  extension: ({ from, to }: Days) => Prisma.sql`EXISTS (
    SELECT FROM loan_event e WHERE e.drawdown_id = d.id AND e.event = 'extend'
      AND (e.at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN ${from}::date AND ${to}::date)`,
} as const satisfies Record<LedgerQuestion["selection"], (days: Days) => Prisma.Sql>;

function drawn(condition: Prisma.Sql): (days: Days) => Prisma.Sql {
  return ({ from, to }) => Prisma.sql`d.drawn_on BETWEEN ${from}::date AND ${to}::date AND ${condition}`;
}

const KEPT = { name: { first: 2, last: 2 }, uscc: { first: 8, last: 2 } } as const;

/** A column as the reader sees it, so that nothing is found by what is hidden. A test holds it against the masking itself. */
function masked(column: Prisma.Sql, { first, last }: { first: number; last: number }): Prisma.Sql {
  const hidden = Prisma.sql`char_length(btrim(${column})) - ${first + last}::int`;
  return Prisma.sql`(CASE WHEN ${hidden} <= 0 THEN repeat('*', char_length(btrim(${column})))
    ELSE left(btrim(${column}), ${first}::int) || repeat('*', ${hidden}) || right(btrim(${column}), ${last}::int) END)`;
}

/** FROM and WHERE that page and total share, so that the rows add up to what is said of them. */
function rowsOf({ selection, group, districtCode, institutionId, window, text }: LedgerQuestion): Prisma.Sql {
  const pattern = text === null ? null : `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  return Prisma.sql`
    FROM drawdown d
    JOIN institution i ON i.id = d.institution_id
    JOIN enterprise n ON n.uscc = d.uscc
    LEFT JOIN first_loan f ON f.loan_id = d.loan_id
    LEFT JOIN renewal r ON r.new_loan_id = d.loan_id
    WHERE ${NARROWED[selection]({ from: firstDayOf(window.from), to: lastDayOf(window.to) })}
      AND ${group === "bank" ? Prisma.sql`i.kind = 'bank'` : Prisma.sql`i.kind IN ('micro_lending', 'leasing', 'factoring')`}
      AND (${districtCode}::text IS NULL OR d.district_code = ${districtCode})
      AND (${institutionId}::uuid IS NULL OR d.institution_id = ${institutionId}::uuid)
      AND (${pattern}::text IS NULL OR i.name_zh LIKE ${pattern} OR i.name_en ILIKE ${pattern} OR ${masked(Prisma.sql`n.name`, KEPT.name)} LIKE ${pattern}
        OR ${masked(Prisma.sql`d.uscc::text`, KEPT.uscc)} LIKE ${pattern} OR '****' || right(d.loan_note_no, 4) LIKE ${pattern})`;
}

/** What the rows come to, all pages together. */
export async function sumLedger(db: Pick<Tx, "$queryRaw">, question: LedgerQuestion): Promise<LedgerTotal> {
  const [total] = await db.$queryRaw<LedgerTotal[]>`
    SELECT count(*)::int AS rows, coalesce(sum(d.amount_yuan), 0)::text AS "amountYuan", count(DISTINCT d.uscc)::int AS enterprises
    ${rowsOf(question)}`;
  return total ?? { rows: 0, amountYuan: "0", enterprises: 0 };
}

/** One page of rows, newest first by the day that brings them into the period. */
export function listLedger(db: Pick<Tx, "$queryRaw">, question: LedgerQuestion, { offset, limit }: { offset: number; limit: number }): Promise<LedgerRow[]> {
  return db.$queryRaw<LedgerRow[]>`
    SELECT d.id AS "drawdownId", d.loan_note_no AS "loanNoteNo", n.name AS "enterpriseName", d.uscc, d.district_code AS "districtCode",
           i.id AS "institutionId", i.name_zh AS "institutionZh", i.name_en AS "institutionEn",
           d.drawn_on::text AS "drawnOn", d.maturity_on::text AS "maturityOn", d.amount_yuan::text AS "amountYuan",
           d.annual_rate::text AS "annualRatePercent", d.guarantee_mode::text AS "guaranteeMode", d.inclusive,
           coalesce(f.counted, false) AS "firstLoan", r.kind::text AS renewal, d.working_days_to_money AS "workingDaysToMoney", d.status::text AS status
    ${rowsOf(question)}
    ORDER BY ${question.selection === "maturing-note" ? Prisma.sql`d.maturity_on` : Prisma.sql`d.drawn_on`} DESC, d.id DESC
    LIMIT ${limit} OFFSET ${offset}`;
}
