import { caseLifecycle, type CaseState } from "@/domain/financing-case/lifecycle";
import { eventsFrom } from "@/domain/lifecycle/lifecycle";
import type { Outcome } from "@/domain/outcome/outcome";
import type { Actor } from "@/server/platform/access/actor";
import { contractCase } from "@/server/loan/contract-service";
import { recordDrawdown } from "@/server/loan/drawdown-service";
import { resubmitCase, withdrawCase } from "../close-case";
import { approve, rejectCase, returnForChanges, sendBack, submitForApproval } from "../decision-service";
import { timeOutCase } from "../expiry-service";
import { acceptOffer, declineOffer } from "../offer-service";
import { answerSupplement, requestSupplement } from "../supplement-service";
import { acceptCase, startDueDiligence } from "../work-service";
import { systemActor } from "@/server/platform/access/actor";
import type { CaseWorld } from "./case-world";
import { usualOffer, type Walk } from "./walk";

/** Small, fast, seeded: the same seed walks the same way. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

type Step = (city: CaseWorld, walk: Walk, random: () => number) => Promise<Outcome<unknown, string>>;

const by = (city: CaseWorld, actor: Actor) => city.world.deps(actor);

/** Every event of the lifecycle as the person who may do it would. */
export const steps: Readonly<Record<string, Step>> = {
  accept: (city, { bank, caseId }) => acceptCase(by(city, bank.officer), { caseId }),
  start_due_diligence: (city, { bank, caseId }) => startDueDiligence(by(city, bank.officer), { caseId }),
  request_supplement: (city, { bank, caseId }) => requestSupplement(by(city, bank.officer), { caseId, items: [{ item: "对账单" }], dueOn: city.day(3) }),
  answer_supplement: async (city, { enterprise, caseId }) => {
    const open = await city.world.db.supplement.findFirst({ where: { caseId, answeredAt: null } });
    return answerSupplement(by(city, enterprise.agent), { supplementId: open?.id ?? caseId, answer: "已提供" });
  },
  submit_for_approval: (city, { bank, caseId }) => submitForApproval(by(city, bank.officer), { caseId, ...usualOffer(city) }),
  return_for_changes: (city, { bank, caseId }) => returnForChanges(by(city, bank.approver), { caseId, note: "调整" }),
  approve: (city, { bank, caseId }) => approve(by(city, bank.approver), { caseId }),
  accept_offer: (city, { enterprise, caseId }) => acceptOffer(by(city, enterprise.legal), { caseId }),
  contract: (city, { bank, caseId }) => contractCase(by(city, bank.officer), { caseId, contractNo: `RW-${city.next()}`, contractedOn: city.day() }),
  draw: async (city, { bank, caseId }, random) => {
    const loan = await city.world.db.loan.findUnique({ where: { caseId } });
    const amountYuan = `${Math.ceil(random() * 6) * 100_000}.00`;
    const firstLoan = { asserted: true, recordCheckedOn: city.day() };
    return recordDrawdown(by(city, bank.officer), { loanId: loan?.id ?? caseId, loanNoteNo: `RW-${city.next()}`, amountYuan, drawnOn: city.day(), firstLoan });
  },
  send_back: (city, { bank, caseId }) => sendBack(by(city, bank.officer), { caseId, note: "补充" }),
  resubmit: (city, { enterprise, caseId }) => resubmitCase(by(city, enterprise.agent), { caseId }),
  reject: (city, { bank, caseId }) => rejectCase(by(city, bank.approver), { caseId, reasonCode: "R12" }),
  decline_offer: (city, { enterprise, caseId }) => declineOffer(by(city, enterprise.legal), { caseId, reason: "额度" }),
  withdraw: (city, { enterprise, caseId }) => withdrawCase(by(city, enterprise.legal), { caseId }),
  time_out: (city, { caseId }) => timeOutCase(by(city, systemActor), { caseId }),
};

/** Events that end a case are drawn seldom, or no walk would reach the money. */
const weights: Readonly<Record<string, number>> = { reject: 0.15, decline_offer: 0.15, withdraw: 0.1, time_out: 0.1, send_back: 0.4, return_for_changes: 0.5, draw: 3 };

/** The next event to try: mostly one that the table allows in this state, now and then any at all, which must be refused. */
export function pick(random: () => number, state: CaseState): string {
  const allowed = eventsFrom(caseLifecycle, state).map((event) => (event.startsWith("draw") ? "draw" : event));
  const names = random() < 0.8 && allowed.length > 0 ? allowed : Object.keys(steps);
  const total = names.reduce((sum, name) => sum + (weights[name] ?? 1), 0);
  let left = random() * total;
  for (const name of names) {
    left -= weights[name] ?? 1;
    if (left <= 0) return name;
  }
  return "accept";
}
