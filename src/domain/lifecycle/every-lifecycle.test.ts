import { describe, expect, test } from "vitest";
import { caseLifecycle } from "@/domain/financing-case/lifecycle";
import { drawdownLifecycle, loanLifecycle } from "@/domain/loan/lifecycle";
import { meetingLifecycle, sessionLifecycle } from "@/domain/match-session/lifecycle";
import { needLifecycle } from "@/domain/need/lifecycle";
import { eventNames, next, type Lifecycle } from "./lifecycle";

/**
 * How a record begins and what may happen to it, written out a second time as "state: event>state …", so that a slip in a table shows as a difference.
 * Every state × event that is not written here must be refused.
 */
const allowed: readonly { readonly name: string; readonly lifecycle: Lifecycle<string, string>; readonly begins: string; readonly moves: readonly string[] }[] = [
  {
    name: "need",
    lifecycle: needLifecycle,
    begins: "start>draft",
    moves: [
      "draft: publish>published withdraw>withdrawn",
      "published: match>matching leave_unanswered>unanswered withdraw>withdrawn expire>expired",
      "matching: leave_unanswered>unanswered fulfil_partly>partly_fulfilled fulfil>fulfilled withdraw>withdrawn expire>expired",
      "unanswered: assign>matching withdraw>withdrawn expire>expired",
      "partly_fulfilled: fulfil_partly>partly_fulfilled fulfil>fulfilled",
      "fulfilled:",
      "withdrawn:",
      "expired:",
    ],
  },
  {
    name: "case",
    lifecycle: caseLifecycle,
    begins: "submit>submitted",
    moves: [
      "submitted: accept>accepted send_back>returned reject>rejected withdraw>withdrawn time_out>timed_out",
      "accepted: start_due_diligence>due_diligence send_back>returned reject>rejected withdraw>withdrawn",
      "due_diligence: request_supplement>supplement_requested submit_for_approval>in_approval send_back>returned reject>rejected withdraw>withdrawn",
      "supplement_requested: answer_supplement>due_diligence reject>rejected withdraw>withdrawn time_out>timed_out",
      "in_approval: return_for_changes>due_diligence approve>approved reject>rejected withdraw>withdrawn",
      "approved: accept_offer>offer_accepted decline_offer>declined withdraw>withdrawn time_out>timed_out",
      "offer_accepted: contract>contracted withdraw>withdrawn time_out>timed_out",
      "contracted: draw_partly>partly_disbursed draw_fully>disbursed",
      "partly_disbursed: draw_partly>partly_disbursed draw_fully>disbursed",
      "returned: resubmit>submitted withdraw>withdrawn time_out>timed_out",
      "disbursed:",
      "rejected:",
      "withdrawn:",
      "declined:",
      "timed_out:",
    ],
  },
  {
    name: "loan",
    lifecycle: loanLifecycle,
    begins: "contract>contracted",
    moves: [
      "contracted: draw>normal",
      "normal: draw>normal mark_overdue>overdue mark_non_performing>non_performing settle>settled settle_early>settled_early renew>renewed",
      "overdue: mark_non_performing>non_performing cure>normal settle>settled renew>renewed write_off>written_off compensate>compensated",
      "non_performing: cure>normal settle>settled write_off>written_off compensate>compensated",
      "settled: draw>normal renew>renewed",
      "settled_early: draw>normal renew>renewed",
      "renewed:",
      "written_off:",
      "compensated:",
    ],
  },
  {
    name: "loan note",
    lifecycle: drawdownLifecycle,
    begins: "draw>normal",
    moves: [
      "normal: extend>normal mark_overdue>overdue mark_non_performing>non_performing settle>settled settle_early>settled_early renew>renewed",
      "overdue: extend>normal mark_non_performing>non_performing cure>normal settle>settled renew>renewed write_off>written_off compensate>compensated",
      "non_performing: cure>normal settle>settled write_off>written_off compensate>compensated",
      "settled: renew>renewed",
      "settled_early: renew>renewed",
      "renewed:",
      "written_off:",
      "compensated:",
    ],
  },
  {
    name: "session",
    lifecycle: sessionLifecycle,
    begins: "plan>planned",
    moves: [
      "planned: invite>inviting",
      "inviting: schedule>scheduled",
      "scheduled: schedule>scheduled run>running",
      "running: close>closed",
      "closed: follow_up>followed_up",
      "followed_up:",
    ],
  },
  {
    name: "meeting",
    lifecycle: meetingLifecycle,
    begins: "book>booked",
    moves: ["booked: meet>met no_show>no_show cancel>cancelled", "met:", "no_show:", "cancelled:"],
  },
];

describe.each(allowed)("$name", ({ lifecycle, begins, moves }) => {
  const targets = new Map<string, string>();
  const states = moves.map((line) => {
    const [state = "", list = ""] = line.split(":");
    for (const move of list.trim().split(" ").filter(Boolean)) {
      const [event = "", to = ""] = move.split(">");
      targets.set(`${state} ${event}`, to);
    }
    return state;
  });

  test(`begins with ${begins}`, () => {
    expect(`${lifecycle.begin}>${lifecycle.initial}`).toBe(begins);
  });

  test("every state is written down", () => {
    expect([...states].sort()).toEqual([...lifecycle.states].sort());
  });

  test.each(lifecycle.states.flatMap((state) => eventNames(lifecycle).map((event) => [state, event] as const)))("%s × %s", (state, event) => {
    const to = targets.get(`${state} ${event}`);
    const outcome = next(lifecycle, state, event);
    expect(outcome).toEqual(to === undefined ? { ok: false, reason: "not-allowed-now", detail: { state, event } } : { ok: true, value: to });
  });

  test("every written move exists", () => {
    const possible = new Set(lifecycle.states.flatMap((state) => eventNames(lifecycle).map((event) => `${state} ${event}`)));
    expect([...targets.keys()].filter((move) => !possible.has(move))).toEqual([]);
  });
});

describe("invariants of the domain", () => {
  test.each(eventNames(caseLifecycle))("a rejected case never moves again, not by %s", (event) => {
    expect(next(caseLifecycle, "rejected", event).ok).toBe(false);
  });

  test("money comes only after a contract, and a contract only after the enterprise accepted an approved offer", () => {
    expect(caseLifecycle.events.draw_partly?.from).toEqual(["contracted", "partly_disbursed"]);
    expect(caseLifecycle.events.contract?.from).toEqual(["offer_accepted"]);
    expect(caseLifecycle.events.accept_offer?.from).toEqual(["approved"]);
    expect(caseLifecycle.events.approve?.from).toEqual(["in_approval"]);
  });

  test("the enterprise can withdraw from every case on which no contract was signed and that is not closed", () => {
    const before = caseLifecycle.states.filter((state) => !caseLifecycle.terminal.includes(state) && !["contracted", "partly_disbursed"].includes(state));
    expect([...(caseLifecycle.events.withdraw?.from ?? [])].sort()).toEqual(before.sort());
  });
});
