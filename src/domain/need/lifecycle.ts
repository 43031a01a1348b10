import { defineLifecycle, type EventOf, type StateOf } from "@/domain/lifecycle/lifecycle";

/**
 * The life of a financing need 融资需求. `leave_unanswered` hands it to the district's centre, `assign` brings it back;
 * a partly fulfilled need may still be fulfilled by a later loan.
 */
export const needLifecycle = defineLifecycle({
  states: ["draft", "published", "matching", "fulfilled", "partly_fulfilled", "withdrawn", "expired", "unanswered"],
  initial: "draft",
  begin: "start",
  terminal: ["fulfilled", "withdrawn", "expired"],
  events: {
    publish: { from: ["draft"], to: "published" },
    match: { from: ["published"], to: "matching" },
    leave_unanswered: { from: ["published", "matching"], to: "unanswered" },
    assign: { from: ["unanswered"], to: "matching" },
    fulfil_partly: { from: ["matching", "partly_fulfilled"], to: "partly_fulfilled" },
    fulfil: { from: ["matching", "partly_fulfilled"], to: "fulfilled" },
    withdraw: { from: ["draft", "published", "matching", "unanswered"], to: "withdrawn" },
    expire: { from: ["published", "matching", "unanswered"], to: "expired" },
  },
});

export type NeedState = StateOf<typeof needLifecycle>;
export type NeedEvent = EventOf<typeof needLifecycle>;
