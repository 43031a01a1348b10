import type { CaseState } from "./fact";

/** The steps of the funnel in order, then the ways out of it. */
export const FUNNEL_STEPS = [
  "submitted", "accepted", "due-diligence", "in-approval", "approved", "offer-accepted", "contracted", "disbursed",
] as const;
export const FUNNEL_EXITS = ["returned", "rejected", "withdrawn", "declined", "timed-out"] as const;
export type Stage = (typeof FUNNEL_STEPS)[number] | (typeof FUNNEL_EXITS)[number];

/** The stage of the funnel a case stands in: waiting for documents is due diligence, part of the money is disbursed. */
export const STAGE_OF = {
  submitted: "submitted",
  accepted: "accepted",
  due_diligence: "due-diligence",
  supplement_requested: "due-diligence",
  in_approval: "in-approval",
  approved: "approved",
  offer_accepted: "offer-accepted",
  contracted: "contracted",
  partly_disbursed: "disbursed",
  disbursed: "disbursed",
  returned: "returned",
  rejected: "rejected",
  withdrawn: "withdrawn",
  declined: "declined",
  timed_out: "timed-out",
} as const satisfies Record<CaseState, Stage>;
