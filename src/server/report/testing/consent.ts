import { createHash } from "node:crypto";
import type { Sql } from "postgres";
import { addDays, localDateOf, toUtcDate } from "@/domain/calendar/local-date";
import type { CategoryCode } from "@/domain/report/category-code";
import { eventDateOf, type Payload } from "@/domain/report/event-date";
import { categories } from "@/domain/report/registry";
import type { CaseWorld, TestBank, TestEnterprise } from "@/server/financing-case/testing/case-world";
import type { Prisma } from "@/server/platform/db/generated/client";

export interface Consented {
  readonly bank: TestBank;
  readonly enterprise: TestEnterprise;
  readonly caseId: string;
  readonly authorisationId: string;
}

const DAY_MILLISECONDS = 86_400_000;

/** A case of a new enterprise at the bank with a signed due-diligence consent to some categories. */
export async function consented(city: CaseWorld, bank: TestBank, granted: readonly CategoryCode[], facts: Partial<Prisma.AuthorisationUncheckedCreateInput> = {}): Promise<Consented> {
  const { clock, db } = city.world;
  const enterprise = await city.enterprise();
  const caseId = await city.open(await city.need(enterprise), bank, enterprise.legal);
  const now = clock.now();
  const { signedAt = now, pausedAt, revokedAt, ...request } = facts;
  const { id } = await db.authorisation.create({
    data: {
      number: `A-${city.next()}`,
      uscc: enterprise.uscc,
      institutionId: bank.id,
      branchId: bank.branchId,
      caseId,
      purpose: "P2",
      requestedCategories: [...granted],
      categories: [],
      monthsBack: 24,
      validFrom: now,
      validUntil: new Date(now.getTime() + 30 * DAY_MILLISECONDS),
      maxPulls: 3,
      retainUntil: toUtcDate(addDays(localDateOf(now), 365)),
      textVersion: "2026-1",
      textDigest: "-",
      requestedAt: now,
      ...request,
    },
  });
  if (signedAt !== null) {
    const { personId: signerId, personName: signerName } = enterprise.legal;
    await db.authorisation.update({ where: { id }, data: { categories: [...granted], signerId, signerName, signature: "-", signedAt, pausedAt, revokedAt } });
  }
  return { bank, enterprise, caseId, authorisationId: id };
}

const batchId = "01900000-0000-7000-8000-000000000001";

/** Records as ingestion would have left them, written by the owner; the source's date is the record's. */
export async function putRecords(sql: Sql, uscc: string, code: CategoryCode, payloads: readonly Payload[], asOf = "2026-07-10"): Promise<void> {
  const rows = payloads.map((payload, index) => ({
    uscc,
    category: code,
    record_no: `${code}-${index + 1}`,
    enterprise_name: "测试企业",
    event_date: eventDateOf(categories[code], payload),
    as_of: asOf,
    payload: sql.json(payload as never),
    payload_hash: createHash("sha256").update(JSON.stringify(payload)).digest(),
    batch_id: batchId,
    received_at: `${asOf}T00:00:00Z`,
  }));
  if (rows.length > 0) await sql`INSERT INTO credit_record ${sql(rows)}`;
  await sql`INSERT INTO ingest_batch (id, number, category, file_name, started_at) VALUES (${batchId}, 'B-test', ${code}, 'test.csv', ${`${asOf}T00:00:00Z`}) ON CONFLICT (id) DO NOTHING`;
  await sql`INSERT INTO category_freshness (category, as_of, batch_id, received_at, record_count, withdrawn_count)
            VALUES (${code}, ${asOf}, ${batchId}, ${`${asOf}T00:00:00Z`}, ${rows.length}, 0) ON CONFLICT (category) DO NOTHING`;
}
