import { fromUtcDate } from "@/domain/calendar/local-date";
import { diligenceChecklist } from "@/domain/financing-case/diligence";
import { caseLifecycle } from "@/domain/financing-case/lifecycle";
import { eventsFrom } from "@/domain/lifecycle/lifecycle";
import { maskPhone } from "@/domain/masking/masking";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { Deps, Tx } from "@/server/platform/deps";
import { findFullCase, findNoteToRenew, findOfficer, hasBorrowedHere, listDocuments, namesOf, type FullCase } from "./case-view-repository";
import { clocksOf } from "./clock";
import { viewLoanOfCase } from "./loan-view";
import { scopeOf } from "./scope";
import { viewOffer, yuanOf } from "./view";

export type CaseView = Awaited<ReturnType<typeof viewCase>>;

/**
 * A case with everything its page shows: the need's facts, clocks, history with names and reasons, supplements, offer, loan.
 * Both sides read it, each inside its scope; to the enterprise the bank's working papers and an unapproved offer stay hidden.
 */
export async function getCase(deps: Deps, command: { caseId: string }): Promise<Outcome<CaseView, "not-found">> {
  const scope = scopeOf(deps.actor);
  const row = scope === null ? null : await findFullCase(deps.db, scope, command.caseId);
  if (scope === null || row === null) return refuse("not-found");
  return accept(await viewCase(deps, row, scope.kind === "enterprise"));
}

async function viewCase(deps: Deps, row: FullCase, forEnterprise: boolean) {
  const db: Tx = deps.db;
  const firstDrawnAt = row.loan?.drawdowns[0]?.recordedAt ?? null;
  const officer = row.officerId === null ? null : await findOfficer(db, row.officerId);
  const names = await namesOf(db, [...row.events.map(({ personId }) => personId), row.offer?.proposedBy ?? null, row.offer?.approvedBy ?? null]);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const documents = await listDocuments(db, row.id);
  const renews = row.need.renewsDrawdownId === null ? null : await findNoteToRenew(db, row.need.renewsDrawdownId, row.uscc);
  const checklist = diligenceChecklist.safeParse(row.diligence);
  const offerIsVisible = row.offer !== null && (!forEnterprise || row.offer.approvedAt !== null);
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    status: row.status,
    source: row.source,
    submittedAt: row.submittedAt,
    closedAt: row.closedAt,
    // A claim that is over keeps nobody out.
    claimExpiresAt: row.claimExpiresAt !== null && row.claimExpiresAt > deps.clock.now() ? row.claimExpiresAt : null,
    documentsCompleteAt: row.documentsCompleteAt,
    contactedAt: row.contactedAt,
    rejectionCode: row.rejectionCode,
    rejectionNote: row.rejectionNote,
    institution: { id: row.institutionId, zh: row.institution.nameZh, en: row.institution.nameEn, kind: row.institution.kind },
    branch: row.branch === null ? null : { id: row.branch.id, zh: row.branch.nameZh, en: row.branch.nameEn },
    officer: officer === null ? null : { id: officer.id, name: officer.name, phone: officer.phone === null ? null : maskPhone(officer.phone) },
    product: row.productVersion === null ? null : { zh: row.productVersion.nameZh, en: row.productVersion.nameEn },
    need: viewNeed(row, forEnterprise),
    enterprise: viewEnterprise(row),
    tags: { firstLoan: renews === null && !(await hasBorrowedHere(db, row.uscc)), renewal: renews !== null },
    clocks: clocksOf(row, firstDrawnAt, deps.clock.now()),
    events: row.events.map(({ id, event, fromStatus, toStatus, personId, role, reasonCode, note, at }) => ({
      id: id.toString(), event, fromStatus, toStatus, role, reasonCode, note, at, actor: nameOf(personId),
    })),
    possible: eventsFrom(caseLifecycle, row.status),
    supplements: row.supplements.map((one) => ({
      id: one.id, item: one.item, note: one.note, dueOn: fromUtcDate(one.dueOn), requestedAt: one.requestedAt, answer: one.answer, answeredAt: one.answeredAt,
      document: documents.find(({ id }) => id === one.documentId) ?? null,
    })),
    diligence: forEnterprise || !checklist.success ? {} : checklist.data,
    offer: row.offer === null || !offerIsVisible ? null : { ...viewOffer(row.offer), proposerName: nameOf(row.offer.proposedBy), approverName: nameOf(row.offer.approvedBy) },
    loan: row.loan === null ? null : viewLoanOfCase(row.loan),
    renews: renews === null ? null : {
      drawdownId: renews.id, loanNoteNo: renews.loanNoteNo, loanNumber: renews.loan.number, maturityOn: fromUtcDate(renews.maturityOn),
      amountYuan: yuanOf(renews.amountYuan), outstandingYuan: yuanOf(renews.amountYuan.minus(renews.repaidYuan)), status: renews.status,
      settledOn: renews.settledOn === null ? null : fromUtcDate(renews.settledOn), atThisBank: renews.institutionId === row.institutionId,
    },
  };
}

function viewNeed({ need }: FullCase, forEnterprise: boolean) {
  return {
    id: need.id,
    number: need.number,
    status: need.status,
    districtCode: need.districtCode,
    amountYuan: need.amountYuan === null ? null : yuanOf(need.amountYuan),
    termMonths: need.termMonths,
    purpose: need.purpose,
    purposeNote: need.purposeNote,
    guaranteeMode: need.guaranteeMode,
    repaymentMethod: need.repaymentMethod,
    neededBy: need.neededBy === null ? null : fromUtcDate(need.neededBy),
    contactName: need.contactName,
    contactPhone: need.contactPhone === null || forEnterprise ? need.contactPhone : maskPhone(need.contactPhone),
    channel: need.channel,
    multiBank: need.multiBank,
    publishedAt: need.publishedAt,
  };
}

function viewEnterprise({ enterprise }: FullCase) {
  return {
    uscc: enterprise.uscc,
    name: enterprise.name,
    legalRepresentative: enterprise.legalRepresentative,
    enterpriseType: enterprise.enterpriseType,
    industryCode: enterprise.industryCode,
    districtCode: enterprise.districtCode,
    registeredCapitalYuan: yuanOf(enterprise.registeredCapital),
    establishedOn: fromUtcDate(enterprise.establishedOn),
    registrationStatus: enterprise.registrationStatus,
    address: enterprise.address,
    size: enterprise.size,
    selfEmployed: enterprise.selfEmployed,
    sourceAsOf: fromUtcDate(enterprise.sourceAsOf),
  };
}
