import type { Tenant } from "./tenants";

/** One place of one procedure's input that names a thing of a tenant. */
export interface NamingInput {
  /** Where the name stands: "caseId", "wishes[]". */
  readonly at: string;
  /** A valid input of the own tenant with `name` in that place. */
  readonly input: (mine: Tenant, name: string) => unknown;
  /** The other tenant's name; absent where the thing belongs to no tenant, so that only an unknown one is tried. */
  readonly of?: (theirs: Tenant) => string;
  /** A name of the right shape that nobody has. */
  readonly unknown?: string;
  /** Seen by its branch only: an officer of another branch of the same bank gets the same answer. */
  readonly own?: (mine: Tenant) => string;
}

const keyWith = (at: string, of: (tenant: Tenant) => string, rest: (mine: Tenant) => object): NamingInput => ({ at, of, input: (mine, name) => ({ ...rest(mine), [at]: name }) });
const key = (at: string, of: (tenant: Tenant) => string, rest: object = {}): NamingInput => keyWith(at, of, () => rest);
const branchKey = (at: string, of: (tenant: Tenant) => string, rest: object = {}): NamingInput => ({ ...key(at, of, rest), own: of });

const aCase = (rest: object = {}): NamingInput => branchKey("caseId", (tenant) => tenant.caseId, rest);
const aNeed = (rest: object = {}): NamingInput => key("needId", (tenant) => tenant.needId, rest);
const aDraft = (rest: object = {}): NamingInput => key("needId", (tenant) => tenant.draftId, rest);
const aLoan = (rest: object = {}): NamingInput => branchKey("loanId", (tenant) => tenant.loanId, rest);
const aNote = (rest: object = {}): NamingInput => branchKey("drawdownId", (tenant) => tenant.drawdownId, rest);
const aReport = (rest: object = {}): NamingInput => branchKey("reportId", (tenant) => tenant.reportId, rest);
const aConsent = (rest: object = {}): NamingInput => key("id", (tenant) => tenant.authorisationId, rest);
const aSession = (rest: object = {}): NamingInput => key("sessionId", (tenant) => tenant.sessionId, rest);
const aBatch = (rest: object = {}): NamingInput => ({ ...key("batch", (tenant) => tenant.batch, rest), unknown: "B20260715-999999" });

const day = "2026-07-15";
const offer = { amountYuan: "100000.00", spreadBp: 80, termMonths: 12, guaranteeMode: "unsecured", repaymentMethod: "bullet", feesYuan: "0.00", validUntil: "2026-08-15" };
const version = {
  seenVersion: 1, nameZh: "贷", nameEn: "Loan", summaryZh: "贷", summaryEn: "Loan", amountMinYuan: "1.00", amountMaxYuan: "2.00", termMinMonths: 1, termMaxMonths: 2, spreadMinBp: 1, spreadMaxBp: 2,
  guaranteeModes: ["unsecured"], repaymentMethods: ["bullet"], firstLoanFriendly: false,
};
const consent = { purpose: "P2", categories: ["penalty"], monthsBack: 12, days: 10, maxPulls: 1 };
const answers = { amountYuan: "100000.00" };

/** Every procedure that takes the name of something a tenant owns. */
export const namingInputs: Readonly<Record<string, readonly NamingInput[]>> = {
  "account.switchMembership": [key("membershipId", (tenant) => tenant.agentMembershipId)],
  "account.revokeSession": [key("sessionId", (tenant) => tenant.actors["bank.admin"].sessionId ?? "")],
  "account.disableUser": [{ at: "loginName", input: (_mine, loginName) => ({ loginName }), unknown: "nobody-here" }],
  "account.enableUser": [{ at: "loginName", input: (_mine, loginName) => ({ loginName }), unknown: "nobody-here" }],
  "account.grantRole": [{ at: "personId", input: (_mine, personId) => ({ personId, membership: { role: "bureau.analyst" } }) }],
  "account.endRole": [{ at: "membershipId", input: (_mine, membershipId) => ({ membershipId }) }],
  "account.resetPassword": [{ at: "personId", input: (_mine, personId) => ({ personId, password: "a long password" }) }],
  "centre.contact": [aNeed()],
  "centre.noteContact": [key("drawdownId", (theirs) => theirs.drawdownId)],
  "enterprise.endAgent": [key("membershipId", (tenant) => tenant.agentMembershipId)],
  "authorisation.request": [aCase(consent)],
  "authorisation.ofCase": [aCase()],
  "authorisation.read": [aConsent()],
  "authorisation.sign": [aConsent({ categories: ["penalty"], password: "the right password" })],
  "authorisation.refuse": [aConsent()],
  "authorisation.pause": [aConsent()],
  "authorisation.resume": [aConsent()],
  "authorisation.revoke": [aConsent()],
  "financingCase.get": [aCase()],
  "financingCase.contact": [aCase()],
  "financingCase.claim": [aDraft(), aNeed()],
  "financingCase.accept": [aCase()],
  "financingCase.recordContact": [aCase()],
  "financingCase.startDueDiligence": [aCase()],
  "financingCase.saveDiligence": [aCase({ checklist: {} })],
  "financingCase.markDocumentsComplete": [aCase()],
  "financingCase.assignOfficer": [
    { ...aCase(), input: (mine, caseId) => ({ caseId, officerId: mine.bank.officer.personId }) },
    keyWith("officerId", (theirs) => theirs.bank.officer.personId ?? "", (mine) => ({ caseId: mine.caseId })),
  ],
  "financingCase.requestSupplement": [aCase({ items: [{ item: "对账单" }], dueOn: day })],
  "financingCase.answerSupplement": [key("supplementId", (tenant) => tenant.supplementId, { answer: "已提供" })],
  "financingCase.document": [branchKey("documentId", (tenant) => tenant.documentId)],
  "financingCase.submitForApproval": [aCase(offer)],
  "financingCase.returnForChanges": [aCase({ note: "调整" })],
  "financingCase.approve": [aCase()],
  "financingCase.reject": [aCase({ reasonCode: "R12" })],
  "financingCase.sendBack": [aCase({ note: "补充" })],
  "financingCase.offers": [aNeed()],
  "financingCase.acceptOffer": [aCase()],
  "financingCase.declineOffer": [aCase({ reason: "额度" })],
  "financingCase.withdraw": [aCase()],
  "financingCase.resubmit": [aCase()],
  "institution.addBranch": [{ at: "institutionId", input: (_mine, institutionId) => ({ institutionId, branch: { nameZh: "支行", nameEn: "Branch", districtCode: "130102" } }) }],
  "institution.change": [{ at: "id", input: (_mine, id) => ({ id, ratingEnabled: true }) }],
  "loan.contract": [aCase({ contractNo: "HT-1", contractedOn: day })],
  "loan.draw": [aLoan({ loanNoteNo: "JJ-1", amountYuan: "1.00", drawnOn: day })],
  "loan.previewFirstLoan": [aLoan()],
  "loan.resolveFirstLoan": [aLoan({ isFirst: true, resolution: "已核实" })],
  "loan.repay": [aNote({ paidOn: day, principalYuan: "1.00", interestYuan: "0.00" })],
  "loan.moveNote": [aNote({ event: "mark_overdue" })],
  "loan.extend": [aNote({ newMaturityOn: "2030-01-01" })],
  "matchSession.read": [aSession()],
  "matchSession.invite": [
    { ...aSession(), input: (mine, sessionId) => ({ sessionId, invitations: [{ uscc: mine.enterprise.uscc, wishes: [] }] }) },
    { at: "invitations[].uscc", of: ({ enterprise }) => enterprise.uscc, input: ({ sessionId }, uscc) => ({ sessionId, invitations: [{ uscc, wishes: [] }] }), unknown: "91130102MA9999999X" },
  ],
  "matchSession.schedule": [aSession()],
  "matchSession.moveMeeting": [
    { ...aSession(), input: ({ meetingId }, sessionId) => ({ sessionId, meetingId, tableNo: 1, slotNo: 1 }) },
    keyWith("meetingId", (theirs) => theirs.meetingId, ({ sessionId }) => ({ sessionId, tableNo: 1, slotNo: 1 })),
  ],
  "matchSession.step": [aSession({ event: "run" })],
  "matchSession.checkIn": [
    { ...aSession(), input: ({ invitationId }, sessionId) => ({ sessionId, invitationId }) },
    keyWith("invitationId", (theirs) => theirs.invitationId, ({ sessionId }) => ({ sessionId })),
  ],
  "matchSession.undoCheckIn": [
    { ...aSession(), input: ({ invitationId }, sessionId) => ({ sessionId, invitationId }) },
    keyWith("invitationId", (theirs) => theirs.invitationId, ({ sessionId }) => ({ sessionId })),
  ],
  "matchSession.answerFor": [
    { ...aSession(), input: ({ invitationId }, sessionId) => ({ sessionId, invitationId, answer: "declined" }) },
    keyWith("invitationId", (theirs) => theirs.invitationId, ({ sessionId }) => ({ sessionId, answer: "declined" })),
  ],
  "matchSession.guestContact": [
    { ...aSession(), input: ({ invitationId }, sessionId) => ({ sessionId, invitationId }) },
    keyWith("invitationId", (theirs) => theirs.invitationId, ({ sessionId }) => ({ sessionId })),
  ],
  "matchSession.recordAbsentees": [aSession()],
  "matchSession.recordOutcome": [
    { ...aSession(), input: ({ meetingId }, sessionId) => ({ sessionId, meetingId, result: "needs_documents" }) },
    keyWith("meetingId", (theirs) => theirs.meetingId, ({ sessionId }) => ({ sessionId, result: "needs_documents" })),
  ],
  "matchSession.answer": [key("invitationId", (theirs) => theirs.invitationId, { answer: "declined" })],
  "need.startRenewal": [key("drawdownId", (theirs) => theirs.drawdownId)],
  "need.saveStep": [aDraft({ step: "amount", answers })],
  "need.publish": [aDraft()],
  "need.partners": [aNeed()],
  "need.read": [aNeed()],
  "need.withdraw": [aNeed()],
  "need.reRefer": [{ ...aNeed(), input: ({ bank }, needId) => ({ needId, institutionIds: [bank.id] }) }],
  "need.assign": [{ ...aNeed(), input: ({ bank }, needId) => ({ needId, institutionId: bank.id }) }],
  "need.postOnBehalf": [{ ...key("uscc", ({ enterprise }) => enterprise.uscc, { answers }), unknown: "91130102MA9999999X" }],
  "product.publish": [key("productId", (theirs) => theirs.productId, version)],
  "product.get": [{ at: "id", input: (_mine, id) => ({ id }) }],
  "record.rejects": [aBatch()],
  "record.exportRejects": [aBatch({ locale: "en" })],
  "report.pull": [aCase({ purpose: "P2" }), key("authorisationId", (theirs) => theirs.authorisationId, { purpose: "P2" })],
  "report.read": [aReport()],
  "report.compare": [aReport()],
  "report.ofCase": [aCase()],
  "report.pdf": [aReport({ locale: "en" })],
};

/** Names that every caller may use, because what they name is public or new, with the reason. */
export const openNames: Readonly<Record<string, string>> = {
  "account.createUser person.loginName": "a name that is being made",
  "account.createUser membership.institutionId": "the operator's reach is every institution",
  "account.createUser membership.branchId": "the operator's reach is every institution",
  "account.createUser membership.districtCode": "districts are public",
  "account.grantRole membership.institutionId": "the operator's reach is every institution",
  "account.grantRole membership.branchId": "the operator's reach is every institution",
  "account.grantRole membership.districtCode": "districts are public",
  "enterprise.lookUp uscc": "the register of companies is public",
  "enterprise.register uscc": "the register of companies is public; a claimed code is sent to the centre",
  "enterprise.register registrant.loginName": "a name that is being made",
  "enterprise.registerWalkIn uscc": "the register of companies is public; another district's enterprise is told its centre",
  "enterprise.registerWalkIn registrant.loginName": "a name that is being made",
  "enterprise.addAgent loginName": "a name that is being made",
  "financingCase.market districtCode": "a filter over what the bank may see",
  "institution.branches institutionId": "the operator's reach is every institution; an unknown one has no branches",
  "institution.addBranch branch.districtCode": "districts are public",
  "institution.create code": "a code that is being made",
  "institution.create branch.districtCode": "districts are public",
  "matchSession.plan tables[].institutionId": "institutions are public",
  "matchSession.invite invitations[].wishes[]": "institutions are public",
  "need.reRefer institutionIds[]": "institutions are public",
  "need.assign institutionId": "institutions are public",
  "product.list districtCode": "a filter over what is public",
  "product.list institutionId": "a filter over what is public",
  "product.compare ids[]": "products on offer are public",
  "record.rejects code": "a reason of rejection, not a thing",
  "report.publicEdition uscc": "what anyone may obtain of an enterprise",
  "report.verify number": "anyone may verify a report's number",
};
