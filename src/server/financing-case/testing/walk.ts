import type { Outcome } from "@/domain/outcome/outcome";
import { contractCase } from "@/server/loan/contract-service";
import { approve, submitForApproval, type ProposedOffer } from "../decision-service";
import { acceptOffer } from "../offer-service";
import { acceptCase, startDueDiligence } from "../work-service";
import type { CaseWorld, TestBank, TestEnterprise } from "./case-world";

/** The value of an accepted outcome; a refusal fails the test with its reason. */
export function must<T, R extends string>(outcome: Outcome<T, R>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason} ${JSON.stringify(outcome.detail ?? {})}`);
  return outcome.value;
}

export interface Walk {
  readonly bank: TestBank;
  readonly enterprise: TestEnterprise;
  readonly caseId: string;
}

/** Terms that every bank would offer. */
export function usualOffer(city: CaseWorld, changes: Partial<ProposedOffer> = {}): ProposedOffer {
  return {
    amountYuan: "1000000.00",
    spreadBp: 85,
    termMonths: 12,
    guaranteeMode: "unsecured",
    repaymentMethod: "interest_first",
    feesYuan: "0.00",
    validUntil: city.day(60),
    ...changes,
  };
}

/** Accepted and into due diligence by the bank's officer. */
export async function walkToDiligence(city: CaseWorld, { bank, caseId }: Walk): Promise<void> {
  const officer = city.world.deps(bank.officer);
  must(await acceptCase(officer, { caseId }));
  must(await startDueDiligence(officer, { caseId }));
}

/** Proposed by the officer, approved by the approver. */
export async function walkToApproved(city: CaseWorld, walk: Walk, changes: Partial<ProposedOffer> = {}): Promise<void> {
  await walkToDiligence(city, walk);
  must(await submitForApproval(city.world.deps(walk.bank.officer), { caseId: walk.caseId, ...usualOffer(city, changes) }));
  must(await approve(city.world.deps(walk.bank.approver), { caseId: walk.caseId }));
}

/** Accepted by the legal representative and contracted today; answers the loan. */
export async function walkToContract(city: CaseWorld, walk: Walk, changes: Partial<ProposedOffer> = {}): Promise<string> {
  await walkToApproved(city, walk, changes);
  must(await acceptOffer(city.world.deps(walk.enterprise.legal), { caseId: walk.caseId }));
  const contract = await contractCase(city.world.deps(walk.bank.officer), { caseId: walk.caseId, contractNo: `HT-${city.next()}`, contractedOn: city.day() });
  return must(contract).loanId;
}

/** A new enterprise with a case at the bank. */
export async function newWalk(city: CaseWorld, bank: TestBank, facts: Parameters<CaseWorld["need"]>[1] = {}): Promise<Walk> {
  const enterprise = await city.enterprise();
  const needId = await city.need(enterprise, facts);
  return { bank, enterprise, caseId: await city.open(needId, bank, enterprise.legal) };
}
