import { fromUtcDate } from "@/domain/calendar/local-date";
import type { NeedRow } from "./repository";

/** A need as its enterprise sees it; money and rates as text. */
export function needView(row: NeedRow) {
  const { id, number, status, termMonths, purpose, purposeNote, guaranteeMode, repaymentMethod, contactName, contactPhone, channel, multiBank, createdAt, publishedAt, answerDueAt, expiresAt, version } = row;
  return {
    id, number, status, termMonths, purpose, purposeNote, guaranteeMode, repaymentMethod, contactName, contactPhone, channel, multiBank, createdAt, publishedAt, answerDueAt, expiresAt, version,
    amountYuan: row.amountYuan?.toFixed(2) ?? null,
    neededBy: row.neededBy === null ? null : fromUtcDate(row.neededBy),
    renewsDrawdownId: row.renewsDrawdownId,
    events: row.events.map(({ event, toStatus, role, reason, at }) => ({ event, toStatus, role, reason, at })),
    cases: row.cases.map((item) => ({
      id: item.id,
      number: item.number,
      status: item.status,
      institutionId: item.institutionId,
      institutionZh: item.institution.nameZh,
      institutionEn: item.institution.nameEn,
      branchZh: item.branch?.nameZh ?? null,
      branchEn: item.branch?.nameEn ?? null,
      submittedAt: item.submittedAt,
      acceptDueAt: item.acceptDueAt,
      acceptedAt: item.acceptedAt,
      rejectionCode: item.rejectionCode,
      hasOffer: item.offer?.approvedAt != null,
    })),
  };
}

export type NeedView = ReturnType<typeof needView>;
