import { categoryCodes } from "@/domain/report/category-code";
import { recordSignature, stepAuthorisation } from "@/server/authorisation/answer-service";
import { requestAuthorisation } from "@/server/authorisation/service";
import { pullReport } from "@/server/report/pull";
import { must, officeHours, type Player, type Stage } from "../stage";
import type { Work } from "./application";
import { goesBeyond, type Monitoring, type Plan } from "./plan";

const CONSENT_DAYS = 30;
const MONTHS_BACK = 24;
const MONITORING_DAYS = 180;

/** Asks for consent and reads the report under it. Answers the consent, or null when the case ended or stands here. */
export async function* consent(stage: Stage, player: Player, plan: Plan, work: Work): AsyncGenerator<Date, string | null, void> {
  const { random, enterprise } = player;
  const purpose = plan.renews === undefined ? "P2" : "P4";
  const maxPulls = enterprise.demoKey === undefined ? random.pick([1, 2, 3, 3]) : 3;
  const requested = must(
    await requestAuthorisation(stage.deps(work.officer), { caseId: work.caseId, purpose, categories: categoryCodes, monthsBack: MONTHS_BACK, days: CONSENT_DAYS, maxPulls, maxPullsPerMonth: null }),
  );
  if (!goesBeyond(plan, "consent_requested")) return null;
  yield officeHours(stage.clock.now(), random.between(0, 1), random);
  if (plan.setback?.kind === "consent_refused") {
    must(await stepAuthorisation(stage.deps(work.legal), { id: requested.id, step: "refuse" }));
    return null;
  }
  const withheld = random.chance(25) ? random.some(["customs", "logistics", "agri_entity", "tech_innovation", "gas"] as const, 2) : [];
  must(await recordSignature(stage.deps(work.legal), { id: requested.id, categories: categoryCodes.filter((code) => !withheld.some((other) => other === code)) }));
  if (!goesBeyond(plan, "consent_signed")) return null;
  yield officeHours(stage.clock.now(), 0, random);
  must(await pullReport(stage.deps(work.officer), { caseId: work.caseId, purpose }));
  return requested.id;
}

/** An enterprise whose application came to nothing may end the bank's right to read about it. */
export async function revoke(stage: Stage, work: Work, authorisationId: string): Promise<void> {
  must(await stepAuthorisation(stage.deps(work.legal), { id: authorisationId, step: "revoke" }));
}

/** The bank asks to look at the enterprise while the loan lives, and does so once. */
export async function* monitor(stage: Stage, player: Player, work: Work, answer: Monitoring): AsyncGenerator<Date, void, void> {
  const { random } = player;
  const legal = () => stage.deps(work.legal);
  yield officeHours(stage.clock.now(), random.between(12, 35), random);
  const { id } = must(
    await requestAuthorisation(stage.deps(work.officer), {
      caseId: work.caseId, purpose: "P3", categories: ["registration", "tax_payment", "social_insurance", "electricity", "judgment", "enforcement"],
      monthsBack: 12, days: MONITORING_DAYS, maxPulls: 6, maxPullsPerMonth: 1,
    }),
  );
  if (answer === "unanswered") return;
  yield officeHours(stage.clock.now(), random.between(0, 2), random);
  if (answer === "refused") {
    must(await stepAuthorisation(legal(), { id, step: "refuse" }));
    return;
  }
  must(await recordSignature(legal(), { id, categories: ["registration", "tax_payment", "social_insurance", "judgment", "enforcement"] }));
  yield officeHours(stage.clock.now(), random.between(1, 10), random);
  must(await pullReport(stage.deps(work.officer), { authorisationId: id, purpose: "P3" }));
  if (answer === "signed") return;
  yield officeHours(stage.clock.now(), random.between(2, 10), random);
  must(await stepAuthorisation(legal(), { id, step: answer === "paused" ? "pause" : "revoke" }));
}
