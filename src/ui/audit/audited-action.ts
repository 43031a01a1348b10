import { caseLifecycle } from "@/domain/financing-case/lifecycle";
import { drawdownLifecycle } from "@/domain/loan/lifecycle";

const ofCases = [caseLifecycle.begin, ...Object.keys(caseLifecycle.events), "claim", "record_contact", "complete_documents", "save_diligence", "assign_officer", "answer_supplement_item", "read_document", "export"];
const ofLoans = [drawdownLifecycle.begin, ...Object.keys(drawdownLifecycle.events), "repay", "preview_first_loan", "resolve_first_loan"];

/** What an entry of the audit log may say was done, in the order in which it is offered for choice. */
export const auditedActions: readonly string[] = [
  "signIn", "switchMembership", "changePassword", "resetPassword", "createUser", "disableUser", "enableUser", "findByPhone", "grantRole", "endRole",
  "createInstitution", "changeInstitution", "addBranch", "lookUpRegistration", "registerEnterprise", "addAgent", "endAgent",
  "publishNeed", "withdrawNeed", "assignNeed", "reReferNeed", "revealContact", "requestAuthorisation", "signAuthorisation", "refuseAuthorisation", "pauseAuthorisation", "resumeAuthorisation", "revokeAuthorisation",
  ...ofCases.map((event) => `case.${event}`),
  ...ofLoans.map((event) => `loan.${event}`),
  "report.pull", "report.read", "report.download", "report.compare", "report.own", "report.public",
  "product.publish", "record.listRejects", "record.exportRejects", "statistic.export", "audit.search", "audit.verify", "audit.sign", "demo.beginFill", "demo.finishFill",
  "planSession", "inviteEnterprises", "answerForGuest", "scheduleSession", "runSession", "recordOutcome", "recordAbsentees", "closeSession", "followUpSession",
];
