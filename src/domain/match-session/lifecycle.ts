import { defineLifecycle, type EventOf, type StateOf } from "@/domain/lifecycle/lifecycle";

/** The life of a matchmaking session 银企对接会; scheduling again replaces the timetable until the session runs. */
export const sessionLifecycle = defineLifecycle({
  states: ["planned", "inviting", "scheduled", "running", "closed", "followed_up"],
  initial: "planned",
  begin: "plan",
  terminal: ["followed_up"],
  events: {
    invite: { from: ["planned"], to: "inviting" },
    schedule: { from: ["inviting", "scheduled"], to: "scheduled" },
    run: { from: ["scheduled"], to: "running" },
    close: { from: ["running"], to: "closed" },
    follow_up: { from: ["closed"], to: "followed_up" },
  },
});

/** The life of a meeting 对接: one enterprise, one bank, one table, one slot. */
export const meetingLifecycle = defineLifecycle({
  states: ["booked", "met", "no_show", "cancelled"],
  initial: "booked",
  begin: "book",
  terminal: ["met", "no_show", "cancelled"],
  events: {
    meet: { from: ["booked"], to: "met" },
    no_show: { from: ["booked"], to: "no_show" },
    cancel: { from: ["booked"], to: "cancelled" },
  },
});

/** What a meeting that took place came to. */
export const meetingOutcomes = ["approved_on_the_spot", "intent", "needs_documents", "not_suitable"] as const;

export type SessionState = StateOf<typeof sessionLifecycle>;
export type SessionEvent = EventOf<typeof sessionLifecycle>;
export type MeetingState = StateOf<typeof meetingLifecycle>;
export type MeetingEvent = EventOf<typeof meetingLifecycle>;
export type MeetingOutcome = (typeof meetingOutcomes)[number];
