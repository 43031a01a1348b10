import type { Prisma } from "@/server/platform/db/generated/client";
import type { Tx } from "@/server/platform/db/client";

export interface ReportScope {
  readonly institutionId?: string | undefined;
  /** Staff of one branch see what serves a case of their branch. */
  readonly branchId?: string | undefined;
  readonly uscc?: string | undefined;
}

export interface StoredReport {
  readonly id: string;
  readonly number: string;
  readonly uscc: string;
  readonly institutionId: string | null;
  readonly caseId: string | null;
  readonly purpose: string | null;
  /** Null where the database does not open the content to this reader. */
  readonly snapshot: unknown;
  readonly hash: string;
  readonly createdAt: Date;
  readonly validUntil: Date;
  readonly revokedAt: Date | null;
  readonly pausedAt: Date | null;
  /** First instant at which the grantee may no longer keep it. */
  readonly retainUntil: Date | null;
}

/** A stored report within the reader's scope, with what has become of its consent. A foreign one is not found. */
export async function findReport(tx: Tx, id: string, scope: ReportScope, reader: { membershipId: string | null; now: Date }): Promise<StoredReport | null> {
  const rows = await tx.$queryRaw<StoredReport[]>`
    SELECT r.id, r.number, r.uscc, r.institution_id AS "institutionId", r.case_id AS "caseId", r.purpose, report_content_of(r.id, ${reader.membershipId}::uuid, ${reader.now}) AS snapshot, r.hash, r.created_at AS "createdAt", r.valid_until AS "validUntil",
           a.revoked_at AS "revokedAt", a.paused_at AS "pausedAt",
           ((a.retain_until + 1)::timestamp AT TIME ZONE 'Asia/Shanghai') AS "retainUntil"
    FROM report r LEFT JOIN authorisation a ON a.id = r.authorisation_id LEFT JOIN financing_case c ON c.id = r.case_id
    WHERE r.id = ${id}::uuid
      AND (r.institution_id = ${scope.institutionId ?? null}::uuid OR r.uscc = ${scope.uscc ?? null})
      AND (${scope.branchId ?? null}::uuid IS NULL OR c.branch_id IS NULL OR c.branch_id = ${scope.branchId ?? null}::uuid)`;
  return rows[0] ?? null;
}

/** Reports this institution drew on the same enterprise before this one, newest first; whether each may still be opened is asked of each. */
export async function listEarlierReports(tx: Tx, report: { id: string; uscc: string; institutionId: string | null; createdAt: Date }): Promise<{ id: string }[]> {
  const { id, uscc, institutionId, createdAt } = report;
  return tx.report.findMany({ where: { uscc, institutionId, id: { not: id }, createdAt: { lte: createdAt } }, orderBy: { createdAt: "desc" }, select: { id: true }, take: 50 });
}

const headline = { id: true, number: true, purpose: true, caseId: true, hash: true, createdAt: true, validUntil: true } as const;

export type ReportHeadline = Prisma.ReportGetPayload<{ select: typeof headline }>;

/** Reports drawn for one case of this institution, newest first, without their content. */
export function listReportsOfCase(tx: Tx, scope: { caseId: string; institutionId: string }): Promise<ReportHeadline[]> {
  return tx.report.findMany({ where: scope, orderBy: { createdAt: "desc" }, select: headline });
}

/** Reports that banks drew on this enterprise, newest first, with who drew them. */
export function listReportsOnEnterprise(tx: Tx, uscc: string) {
  return tx.$queryRaw<{ id: string; number: string; purpose: string | null; createdAt: Date; validUntil: Date; institutionZh: string; institutionEn: string }[]>`
    SELECT r.id, r.number, r.purpose, r.created_at AS "createdAt", r.valid_until AS "validUntil", i.name_zh AS "institutionZh", i.name_en AS "institutionEn"
    FROM report r JOIN institution i ON i.id = r.institution_id WHERE r.uscc = ${uscc} ORDER BY r.created_at DESC LIMIT 200`;
}

/** What the public may learn of a number: the names still unmasked, for the service to mask. */
export async function findByNumber(tx: Tx, number: string) {
  const rows = await tx.$queryRaw<{ edition: string; hash: string; createdAt: Date; validUntil: Date; enterpriseName: string; institutionZh: string | null; institutionEn: string | null }[]>`
    SELECT r.edition, r.hash, r.created_at AS "createdAt", r.valid_until AS "validUntil", e.name AS "enterpriseName", i.name_zh AS "institutionZh", i.name_en AS "institutionEn"
    FROM report r JOIN enterprise e ON e.uscc = r.uscc LEFT JOIN institution i ON i.id = r.institution_id WHERE r.number = ${number}`;
  return rows[0] ?? null;
}

/** A reader's own copy as PDF, if one was made whose code leads to this site, and the report is still open to the reader. */
export async function findPdf(tx: Tx, copy: { reportId: string; membershipId: string; locale: string; site: string; now: Date }): Promise<Uint8Array | null> {
  const { reportId, membershipId, locale, site, now } = copy;
  const [row] = await tx.$queryRaw<{ content: Uint8Array | null }[]>`
    SELECT report_copy_of(${reportId}::uuid, ${membershipId}::uuid, ${locale}, ${now}) AS content
    FROM report_pdf WHERE report_id = ${reportId}::uuid AND membership_id = ${membershipId}::uuid AND locale = ${locale} AND site = ${site}`;
  return row?.content ?? null;
}

/** Keeps a reader's copy, in place of one whose code leads to a former address; of two made at once the first stays. */
export async function keepPdf(tx: Tx, copy: { reportId: string; membershipId: string; locale: string; site: string; content: Uint8Array<ArrayBuffer>; createdAt: Date }): Promise<void> {
  const { reportId, membershipId, locale, site } = copy;
  await tx.reportPdf.deleteMany({ where: { reportId, membershipId, locale, site: { not: site } } });
  await tx.reportPdf.createMany({ data: [copy], skipDuplicates: true });
}

/** Names for the watermark of a copy. */
export async function findReaderOrganisation(tx: Tx, scope: ReportScope): Promise<{ zh: string; en: string }> {
  const { institutionId, uscc } = scope;
  if (institutionId !== undefined) {
    const institution = await tx.institution.findUniqueOrThrow({ where: { id: institutionId } });
    return { zh: institution.nameZh, en: institution.nameEn };
  }
  const enterprise = uscc === undefined ? null : await tx.enterprise.findUnique({ where: { uscc } });
  return { zh: enterprise?.name ?? "", en: enterprise?.name ?? "" };
}
