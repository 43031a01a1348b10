import { defineLifecycle, type EventOf, type StateOf } from "@/domain/lifecycle/lifecycle";

/**
 * The life of a case 对接单, one need at one bank. A rejected case never moves again; a returned one may be completed and resubmitted.
 * Redrawing a revolving loan after `disbursed` moves the loan, not the case.
 */
export const caseLifecycle = defineLifecycle({
  states: [
    "submitted",
    "accepted",
    "due_diligence",
    "supplement_requested",
    "in_approval",
    "approved",
    "offer_accepted",
    "contracted",
    "partly_disbursed",
    "disbursed",
    "returned",
    "rejected",
    "withdrawn",
    "declined",
    "timed_out",
  ],
  initial: "submitted",
  begin: "submit",
  terminal: ["disbursed", "rejected", "withdrawn", "declined", "timed_out"],
  events: {
    accept: { from: ["submitted"], to: "accepted" },
    start_due_diligence: { from: ["accepted"], to: "due_diligence" },
    request_supplement: { from: ["due_diligence"], to: "supplement_requested" },
    answer_supplement: { from: ["supplement_requested"], to: "due_diligence" },
    submit_for_approval: { from: ["due_diligence"], to: "in_approval" },
    return_for_changes: { from: ["in_approval"], to: "due_diligence" },
    approve: { from: ["in_approval"], to: "approved" },
    accept_offer: { from: ["approved"], to: "offer_accepted" },
    contract: { from: ["offer_accepted"], to: "contracted" },
    draw_partly: { from: ["contracted", "partly_disbursed"], to: "partly_disbursed" },
    draw_fully: { from: ["contracted", "partly_disbursed"], to: "disbursed" },
    send_back: { from: ["submitted", "accepted", "due_diligence"], to: "returned" },
    resubmit: { from: ["returned"], to: "submitted" },
    reject: { from: ["submitted", "accepted", "due_diligence", "supplement_requested", "in_approval"], to: "rejected" },
    decline_offer: { from: ["approved"], to: "declined" },
    withdraw: {
      from: ["submitted", "accepted", "due_diligence", "supplement_requested", "in_approval", "returned", "approved", "offer_accepted"],
      to: "withdrawn",
    },
    time_out: { from: ["submitted", "supplement_requested", "returned", "approved", "offer_accepted"], to: "timed_out" },
  },
});

export type CaseState = StateOf<typeof caseLifecycle>;
export type CaseEvent = EventOf<typeof caseLifecycle>;

/** States in which the bank still works on the case and its clocks can run. */
export const openCaseStates = [
  "submitted",
  "accepted",
  "due_diligence",
  "supplement_requested",
  "in_approval",
  "approved",
  "offer_accepted",
  "contracted",
  "partly_disbursed",
  "returned",
] as const satisfies readonly CaseState[];
