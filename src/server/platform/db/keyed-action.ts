/**
 * What a request under a key may do, by the name of its procedure; each has its words under `request.did`, for whoever comes
 * again with another content. A test compares the list with the procedures that ask for a key.
 */
export const keyedActions = [
  "authorisation.request",
  "authorisation.sign",
  "financingCase.acceptOffer",
  "financingCase.approve",
  "financingCase.claim",
  "financingCase.requestSupplement",
  "financingCase.submitForApproval",
  "loan.contract",
  "loan.draw",
  "loan.extend",
  "loan.moveNote",
  "loan.repay",
  "matchSession.plan",
  "matchSession.recordOutcome",
  "need.assign",
  "need.postOnBehalf",
  "need.publish",
  "need.reRefer",
  "report.pull",
] as const;

export type KeyedAction = (typeof keyedActions)[number];
