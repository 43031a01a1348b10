import { expect, test } from "vitest";
import { localDate } from "@/domain/calendar/local-date";
import { nextSession } from "./next-session";
import type { Invitation } from "./own-screen";

type Status = Invitation["session"]["status"];

function invitation(id: string, heldOn: string, status: Status = "scheduled", answer: Invitation["answer"] = "accepted"): Invitation {
  return {
    id, answer, passCode: "123456", qr: "", holder: "", checkedInAt: null, meetings: [],
    session: { number: id, title: id, venue: "", heldOn: localDate(heldOn), startsAt: "09:30", slotMinutes: 20, status },
  };
}

test.each<[string, Invitation[], string | undefined]>([
  ["the earliest of those to come", [invitation("late", "2026-12-07"), invitation("soon", "2026-12-02")], "soon"],
  ["one that runs today", [invitation("today", "2026-11-28", "running")], "today"],
  ["none that is past", [invitation("past", "2026-11-27")], undefined],
  ["none that is closed", [invitation("closed", "2026-12-02", "closed")], undefined],
  ["none that was declined or not answered", [invitation("declined", "2026-12-02", "scheduled", "declined"), invitation("open", "2026-12-03", "inviting", null)], undefined],
])("the workbench shows %s", (_, invitations, expected) => {
  expect(nextSession(invitations, "2026-11-28")?.id).toBe(expected);
});
