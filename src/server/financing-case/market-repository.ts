import { Prisma } from "@/server/platform/db/generated/client";
import type { Tx } from "@/server/platform/db/client";

export interface MarketFilter {
  readonly institutionId: string;
  readonly search?: string;
  readonly districtCode?: string;
  readonly now: Date;
  readonly offset: number;
  readonly limit: number;
}

export interface MarketRow {
  readonly needId: string;
  readonly number: string;
  readonly enterprise: string;
  readonly industryCode: string;
  readonly size: string | null;
  readonly establishedOn: string;
  readonly districtCode: string;
  readonly amountYuan: string;
  readonly termMonths: number;
  readonly purpose: string;
  readonly guaranteeMode: string | null;
  readonly publishedAt: Date;
  readonly answerDueAt: Date | null;
  readonly firstLoan: boolean;
  readonly renewal: boolean;
  /** Another bank's claim keeps this one out until then. */
  readonly claimedUntil: Date | null;
  readonly claimedByZh: string | null;
  readonly claimedByEn: string | null;
  readonly total: number;
}

/** Needs open to the whole market that this institution has not seen, newest first, with the claim that stands on each. */
export function listMarketRows(tx: Tx, filter: MarketFilter): Promise<MarketRow[]> {
  const { institutionId, search, districtCode, now, offset, limit } = filter;
  const conditions = [Prisma.sql`true`];
  if (search !== undefined && search !== "") {
    const like = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
    conditions.push(Prisma.sql`(e.name ILIKE ${like} OR e.name_pinyin ILIKE ${like} OR n.uscc ILIKE ${like} OR n.number ILIKE ${like})`);
  }
  if (districtCode !== undefined) conditions.push(Prisma.sql`n.district_code = ${districtCode}`);
  return tx.$queryRaw<MarketRow[]>`
    SELECT n.id AS "needId", n.number, e.name AS enterprise, e.industry_code AS "industryCode", e.size::text AS size, e.established_on::text AS "establishedOn",
           n.district_code AS "districtCode", n.amount_yuan::text AS "amountYuan", n.term_months AS "termMonths", n.purpose, n.guarantee_mode::text AS "guaranteeMode",
           n.published_at AS "publishedAt", n.answer_due_at AS "answerDueAt",
           n.renews_drawdown_id IS NULL AND NOT EXISTS (SELECT FROM drawdown d JOIN institution lender ON lender.id = d.institution_id WHERE d.uscc = n.uscc AND lender.kind = 'bank') AS "firstLoan",
           n.renews_drawdown_id IS NOT NULL AS renewal,
           claim.until AS "claimedUntil", claim.zh AS "claimedByZh", claim.en AS "claimedByEn", (count(*) OVER ())::int AS total
    FROM need n JOIN enterprise e ON e.uscc = n.uscc
    LEFT JOIN LATERAL (
      SELECT c.claim_expires_at AS until, i.name_zh AS zh, i.name_en AS en FROM financing_case c JOIN institution i ON i.id = c.institution_id
      WHERE c.need_id = n.id AND c.claim_expires_at > ${now} AND c.closed_at IS NULL LIMIT 1) claim ON true
    WHERE n.channel = 'market' AND n.status IN ('published', 'matching')
      AND NOT EXISTS (SELECT FROM financing_case c WHERE c.need_id = n.id AND c.institution_id = ${institutionId}::uuid)
      AND NOT EXISTS (SELECT FROM financing_case c WHERE c.need_id = n.id AND c.exclusive AND c.status IN ('offer_accepted', 'contracted', 'partly_disbursed', 'disbursed'))
      AND ${Prisma.join(conditions, " AND ")}
    ORDER BY (claim.until IS NOT NULL), n.published_at DESC, n.id DESC
    LIMIT ${limit} OFFSET ${offset}`;
}

/** The claim that keeps others out of a need at this instant, or null. */
export function findLiveClaim(tx: Tx, needId: string, now: Date) {
  return tx.financingCase.findFirst({
    where: { needId, claimExpiresAt: { gt: now }, closedAt: null },
    include: { institution: { select: { id: true, nameZh: true, nameEn: true } } },
  });
}
