import type { Life } from "../schedule";
import type { Player, Stage } from "../stage";
import { standingPlan, type Standing } from "./casting";
import { compareTwo, live } from "./life";

const DAYS_TO_DUE = 335;

type Named = (stage: Stage, player: Player, until: Date) => Life | null;

const at = (institution: string, standing: Standing): Named => (stage, player, until) =>
  live(stage, player, standingPlan(player.enterprise, player.random, stage.productOf(institution), until, standing));

/**
 * The enterprises that the demo logins and the journeys start from, each at a known point. `first-loan` has a login and nothing
 * else; `walk-in` is not registered at all.
 */
export const namedLives: Readonly<Record<string, Named>> = {
  "first-loan": () => null,
  "thin-file": at("D01", { stop: "submitted", daysAgo: 12, setback: { kind: "ignored" }, market: true }),
  cooperative: (stage, player, until) => {
    const plan = standingPlan(player.enterprise, player.random, stage.productOf("D01"), until, { stop: "approved", daysAgo: 30 });
    return compareTwo(stage, player, { ...plan, otherProducts: [stage.productOf("D02")] });
  },
  "court-trouble": at("D01", { stop: "disbursed", daysAgo: 32, setback: { kind: "rejected", code: "R06" } }),
  repaired: at("D01", { stop: "in_approval", daysAgo: 26 }),
  "due-next-month": (stage, player, until) => {
    const plan = standingPlan(player.enterprise, player.random, stage.productOf("D01"), until, { stop: "disbursed", daysAgo: DAYS_TO_DUE });
    return live(stage, player, { ...plan, termMonths: 12 });
  },
  "agent-firm": at("D01", { stop: "offer_accepted", daysAgo: 32 }),
  exporter: at("D01", { stop: "partly_disbursed", daysAgo: 45 }),
  refuser: at("D01", { stop: "consent_requested", daysAgo: 13 }),
  software: at("D01", { stop: "in_approval", daysAgo: 26 }),
  contractor: at("D01", { stop: "supplement_requested", daysAgo: 22 }),
  moved: at("D01", { stop: "disbursed", daysAgo: 60 }),
  individual: at("D01", { stop: "draft", daysAgo: 2 }),
  "little-giant": (stage, player, until) => {
    const plan = standingPlan(player.enterprise, player.random, stage.productOf("D01"), until, { stop: "disbursed", daysAgo: 600 });
    return live(stage, player, { ...plan, termMonths: 6, aftermath: "renew" });
  },
  "over-borrowed": at("D01", { stop: "disbursed", daysAgo: 60 }),
};
