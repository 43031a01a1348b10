import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { must } from "@/server/financing-case/testing/walk";
import { testWorld } from "@/server/platform/testing/test-world";
import { answerForGuest, answerInvitation, checkIn, recordAbsentees, recordOutcome, revealGuestContact, stepSession, undoCheckIn } from "./day-service";
import { inviteEnterprises, moveMeeting, planSession, scheduleSession } from "./plan-service";
import { SessionWorld } from "./testing/session-world";
import { readOwnInvitations, readSession, readSessionList, searchInvitable } from "./view-service";

const world = await testWorld();
let here: SessionWorld;
beforeAll(async () => {
  here = await SessionWorld.in(world);
});
afterAll(() => world.close());

const reasonOf = (outcome: { ok: boolean; reason?: string }) => (outcome.ok ? "accepted" : outcome.reason);

test("a session runs from plan to case: invited, answered, scheduled, moved, checked in, met, and the intent opens a case", async () => {
  const { deps, city, banks: [north] } = here;
  const [keen, shy] = [await here.guest(), await here.guest()];
  const needId = await city.need(keen);
  const sessionId = await here.inviting([keen, shy]);

  const own = must(await readOwnInvitations(world.deps(keen.agent)));
  expect(own).toMatchObject([{ answer: null, session: { title: "长安区首贷专场", status: "inviting" }, meetings: [] }]);
  const [keenCard] = own;
  must(await answerInvitation(world.deps(keen.agent), { invitationId: keenCard?.id ?? "", answer: "accepted" }));
  const [shyCard] = must(await readOwnInvitations(world.deps(shy.legal)));
  must(await answerInvitation(world.deps(shy.legal), { invitationId: shyCard?.id ?? "", answer: "declined" }));

  expect(must(await scheduleSession(deps, { sessionId }))).toMatchObject({ meetings: 2, enterprisesWithoutMeeting: [] });
  const placed = await here.meeting(sessionId, keen, north);
  must(await moveMeeting(deps, { sessionId, meetingId: placed.id, tableNo: placed.tableNo, slotNo: 3 }));
  must(await scheduleSession(deps, { sessionId }));
  expect(await here.meeting(sessionId, keen, north)).toMatchObject({ id: placed.id, slotNo: 3, pinned: true });

  must(await stepSession(deps, { sessionId, event: "run" }));
  const first = must(await checkIn(deps, { sessionId, invitationId: keenCard?.id ?? "" }));
  world.clock.set(new Date(world.clock.now().getTime() + 60_000));
  expect(must(await checkIn(deps, { sessionId, invitationId: keenCard?.id ?? "" }))).toEqual(first);

  const { caseId } = must(await recordOutcome(deps, { sessionId, meetingId: placed.id, result: "intent", intendedYuan: "800000.00" }));
  expect(await world.db.financingCase.findUniqueOrThrow({ where: { id: caseId ?? "" } })).toMatchObject({ needId, institutionId: north.id, source: "session", status: "submitted" });

  const { meetings } = await here.read(sessionId);
  const rest = meetings.filter(({ status }) => status === "booked");
  expect(await stepSession(deps, { sessionId, event: "close" })).toMatchObject({ ok: false, reason: "meetings-open", detail: { open: String(rest.length) } });
  for (const { id } of rest) must(await recordOutcome(deps, { sessionId, meetingId: id, result: "not_suitable", reason: "期限不合适" }));
  must(await stepSession(deps, { sessionId, event: "close" }));
  must(await stepSession(deps, { sessionId, event: "follow_up" }));
  expect(await here.read(sessionId)).toMatchObject({ status: "followed_up", events: [{ event: "plan", personName: here.clerk.personName }, { event: "invite" }, { event: "schedule" }, { event: "schedule" }, { event: "run" }, { event: "close" }, { event: "follow_up" }] });
  expect(must(await readOwnInvitations(world.deps(keen.legal)))[0]?.meetings).toEqual(expect.arrayContaining([expect.objectContaining({ status: "met", outcome: "intent", caseId })]));
});

test("an enterprise sees the next session first, and what is over last", async () => {
  const guest = await here.guest();
  const days = [3, 9, 5, 1];
  for (const day of days) {
    const sessionId = await here.inviting([guest]);
    const status = day === 1 ? "closed" : "inviting";
    await world.ownerSql`UPDATE match_session SET held_on = ${here.city.day(day)}::date, status = ${status} WHERE id = ${sessionId}`;
  }
  const own = must(await readOwnInvitations(world.deps(guest.legal)));
  expect(own.map(({ session }) => session.heldOn)).toEqual([3, 5, 9, 1].map((count) => here.city.day(count)));
});

describe("the timetable", () => {
  test("never books a table or an enterprise twice, however many planners make it at once", async () => {
    const { deps } = here;
    const sessionId = await here.inviting([await here.guest(), await here.guest(), await here.guest()]);
    const outcomes = await Promise.all([1, 2, 3].map(() => scheduleSession(deps, { sessionId })));
    expect(outcomes.map(reasonOf).filter((reason) => reason !== "changed-meanwhile")).toContain("accepted");
    const { meetings, quality } = await here.read(sessionId);
    expect(meetings).toHaveLength(6);
    expect(new Set(meetings.map(({ tableNo, slotNo }) => `${tableNo} ${slotNo}`)).size).toBe(6);
    expect(new Set(meetings.map(({ uscc, slotNo }) => `${uscc} ${slotNo}`)).size).toBe(6);
    expect(quality.enterprisesWithoutMeeting).toEqual([]);
  });

  test("two clerks who move two meetings to one place: one wins, the other hears that it is taken", async () => {
    const { deps, banks: [north] } = here;
    const guests = [await here.guest(), await here.guest()] as const;
    const sessionId = await here.planned(5);
    must(await inviteEnterprises(deps, { sessionId, invitations: guests.map(({ uscc }) => ({ uscc, wishes: [north.id] })) }));
    must(await scheduleSession(deps, { sessionId }));
    const meetings = await Promise.all(guests.map((guest) => here.meeting(sessionId, guest, north)));
    const moved = await Promise.all(meetings.map(({ id }) => moveMeeting(deps, { sessionId, meetingId: id, tableNo: 1, slotNo: 5 })));
    expect(moved.map(reasonOf).sort()).toEqual(["accepted", "place-taken"]);
  });

  test("a meeting cannot go to another bank's table, nor past the last slot, nor where the enterprise is already", async () => {
    const { deps, banks: [north, south] } = here;
    const guest = await here.guest();
    const sessionId = await here.inviting([guest]);
    must(await scheduleSession(deps, { sessionId }));
    const [one, other] = [await here.meeting(sessionId, guest, north), await here.meeting(sessionId, guest, south)];
    const move = (place: { tableNo: number; slotNo: number }) => moveMeeting(deps, { sessionId, meetingId: one.id, ...place });
    expect(reasonOf(await move({ tableNo: other.tableNo, slotNo: 3 }))).toBe("bank-not-at-table");
    expect(reasonOf(await move({ tableNo: one.tableNo, slotNo: 4 }))).toBe("slot-outside-session");
    expect(reasonOf(await move({ tableNo: one.tableNo, slotNo: other.slotNo }))).toBe("place-taken");
  });

  test("where there is not room for all, it names who goes without", async () => {
    const { deps, banks: [north] } = here;
    const guests = [await here.guest(), await here.guest(), await here.guest()];
    const sessionId = await here.planned(2);
    must(await inviteEnterprises(deps, { sessionId, invitations: guests.map(({ uscc }) => ({ uscc, wishes: [north.id] })) }));
    const quality = must(await scheduleSession(deps, { sessionId }));
    expect(quality).toMatchObject({ meetings: 2, wishes: 3, wishesGranted: 2 });
    expect(quality.enterprisesWithoutMeeting).toHaveLength(1);
  });

  test("refuses with the reason: nobody is coming, or meetings kept by hand contradict each other", async () => {
    const { deps } = here;
    const guest = await here.guest();
    const sessionId = await here.inviting([guest]);
    must(await scheduleSession(deps, { sessionId }));
    const [meeting] = (await here.read(sessionId)).meetings;
    must(await moveMeeting(deps, { sessionId, meetingId: meeting?.id ?? "", tableNo: meeting?.tableNo ?? 0, slotNo: 3 }));
    await world.ownerSql`UPDATE match_session SET slot_count = 2 WHERE id = ${sessionId}`;
    expect(await scheduleSession(deps, { sessionId })).toMatchObject({ ok: false, reason: "fixed-meetings-conflict", detail: { kinds: "slot-outside-session" } });
    const [card] = must(await readOwnInvitations(world.deps(guest.legal)));
    const empty = await here.inviting([guest]);
    const [latest] = must(await readOwnInvitations(world.deps(guest.legal))).filter(({ id }) => id !== card?.id);
    must(await answerInvitation(world.deps(guest.legal), { invitationId: latest?.id ?? "", answer: "declined" }));
    expect(reasonOf(await scheduleSession(deps, { sessionId: empty }))).toBe("nobody-invited");
  });

  test("counts only what was wished for as a wish", async () => {
    const { deps } = here;
    const sessionId = await here.inviting([await here.guest()]);
    must(await scheduleSession(deps, { sessionId }));
    expect((await here.read(sessionId)).quality).toMatchObject({ meetings: 2, wishes: 0, wishesGranted: 0 });
  });
});

describe("an outcome", () => {
  test("is recorded once, whoever else tries and with whatever result", async () => {
    const { deps, banks: [north] } = here;
    const guest = await here.guest();
    const sessionId = await here.running([guest]);
    const { id: meetingId } = await here.meeting(sessionId, guest, north);
    const both = await Promise.all([
      recordOutcome(deps, { sessionId, meetingId, result: "needs_documents" }),
      recordOutcome(deps, { sessionId, meetingId, result: "no_show" }),
    ]);
    expect(both.map(reasonOf).sort()).toEqual(["accepted", "meeting-recorded"]);
    expect(reasonOf(await recordOutcome(deps, { sessionId, meetingId, result: "intent", intendedYuan: "500000.00" }))).toBe("meeting-recorded");
    expect(await world.db.financingCase.count({ where: { uscc: guest.uscc } })).toBe(0);
  });

  test("posts a need for an enterprise that has none and opens its case; the same key again answers the same case", async () => {
    const { deps, banks: [north, south] } = here;
    const guest = await here.guest();
    const sessionId = await here.running([guest]);
    const { id: meetingId } = await here.meeting(sessionId, guest, north);
    const command = { sessionId, meetingId, result: "approved_on_the_spot", intendedYuan: "600000.00", idempotencyKey: `outcome-${meetingId}` } as const;
    const first = must(await recordOutcome(deps, command));
    expect(must(await recordOutcome(deps, command))).toEqual(first);
    const need = await world.db.need.findFirstOrThrow({ where: { uscc: guest.uscc }, include: { cases: true } });
    expect(need).toMatchObject({ status: "matching", createdBy: here.clerk.personId, cases: [{ id: first.caseId, source: "session" }] });
    expect(need.amountYuan?.toFixed(2)).toBe("600000.00");
    const second = await here.meeting(sessionId, guest, south);
    const another = must(await recordOutcome(deps, { sessionId, meetingId: second.id, result: "intent", intendedYuan: "300000.00" }));
    expect(another.caseId).not.toBe(first.caseId);
    expect(await world.db.need.count({ where: { uscc: guest.uscc } })).toBe(1);
  });

  test("links the case that the bank already has instead of opening a second one", async () => {
    const { deps, city, banks: [north] } = here;
    const guest = await here.guest();
    const caseId = await city.open(await city.need(guest), north, guest.legal);
    const sessionId = await here.running([guest]);
    const { id: meetingId } = await here.meeting(sessionId, guest, north);
    expect(must(await recordOutcome(deps, { sessionId, meetingId, result: "intent", intendedYuan: "500000.00" }))).toEqual({ caseId });
  });

  test("says which answer is missing or wrong", async () => {
    const { deps, banks: [north] } = here;
    const guest = await here.guest();
    const sessionId = await here.running([guest]);
    const { id: meetingId } = await here.meeting(sessionId, guest, north);
    expect(reasonOf(await recordOutcome(deps, { sessionId, meetingId, result: "intent" }))).toBe("amount-missing");
    expect(reasonOf(await recordOutcome(deps, { sessionId, meetingId, result: "not_suitable", reason: " " }))).toBe("reason-missing");
    expect(reasonOf(await recordOutcome(deps, { sessionId, meetingId, result: "intent", intendedYuan: "5.00" }))).toBe("intended-amount-out-of-range");
  });

  test("waits until the session runs", async () => {
    const { deps, banks: [north] } = here;
    const guest = await here.guest();
    const sessionId = await here.inviting([guest]);
    must(await scheduleSession(deps, { sessionId }));
    const { id: meetingId } = await here.meeting(sessionId, guest, north);
    expect(reasonOf(await recordOutcome(deps, { sessionId, meetingId, result: "needs_documents" }))).toBe("session-not-ready");
  });
});

describe("a clerk on the telephone", () => {
  test("sees a guest's whole number, which the audit log remembers, and writes down the answer as if the guest had given it", async () => {
    const { deps, clerk } = here;
    const [keen, shy] = [await here.guest(), await here.guest()];
    const sessionId = await here.inviting([keen, shy]);
    must(await scheduleSession(deps, { sessionId }));
    const { guests } = await here.read(sessionId);
    const cardOf = (uscc: string) => guests.find((guest) => guest.uscc === uscc);
    expect(cardOf(keen.uscc)?.contactPhone).toMatch(/^139\*{4}\d{4}$/);
    expect(must(await revealGuestContact(deps, { sessionId, invitationId: cardOf(keen.uscc)?.id ?? "" })).contactPhone).toMatch(/^1390000\d{4}$/);
    expect(await world.db.auditEntry.findMany({ where: { action: "revealContact", uscc: keen.uscc } })).toMatchObject([{ personId: clerk.personId, objectId: sessionId }]);

    must(await answerForGuest(deps, { sessionId, invitationId: cardOf(keen.uscc)?.id ?? "", answer: "accepted" }));
    must(await answerForGuest(deps, { sessionId, invitationId: cardOf(shy.uscc)?.id ?? "", answer: "declined" }));
    const after = await here.read(sessionId);
    expect(after.guests.map(({ answer }) => answer)).toEqual(["accepted", "declined"]);
    expect(after.meetings.filter(({ uscc }) => uscc === shy.uscc)).toEqual([]);
    expect(must(await readOwnInvitations(world.deps(shy.legal)))).toMatchObject([{ answer: "declined" }]);
    expect(await world.db.auditEntry.count({ where: { action: "answerForGuest", objectId: sessionId, personId: clerk.personId } })).toBe(2);
  });

  test("is too late once the guest is at the door or the session runs", async () => {
    const { deps } = here;
    const guest = await here.guest();
    const sessionId = await here.inviting([guest]);
    must(await scheduleSession(deps, { sessionId }));
    const invitationId = (await here.read(sessionId)).guests[0]?.id ?? "";
    must(await checkIn(deps, { sessionId, invitationId }));
    expect(reasonOf(await answerForGuest(deps, { sessionId, invitationId, answer: "declined" }))).toBe("invitation-closed");
    must(await undoCheckIn(deps, { sessionId, invitationId }));
    must(await stepSession(deps, { sessionId, event: "run" }));
    expect(reasonOf(await answerForGuest(deps, { sessionId, invitationId, answer: "declined" }))).toBe("invitation-closed");
  });
});

test("whoever never came is recorded absent in one step once the slot is over, and nobody who is there", async () => {
  const { deps, banks: [north] } = here;
  const [comer, away] = [await here.guest(), await here.guest()];
  const sessionId = await here.inviting([comer, away]);
  must(await scheduleSession(deps, { sessionId }));
  expect(reasonOf(await recordAbsentees(deps, { sessionId }))).toBe("session-not-ready");
  must(await stepSession(deps, { sessionId, event: "run" }));
  const card = (await here.read(sessionId)).guests.find(({ uscc }) => uscc === comer.uscc);
  must(await checkIn(deps, { sessionId, invitationId: card?.id ?? "" }));
  const began = new Date(`${here.city.day(7)}T09:30:00+08:00`).getTime();
  const at = (minutes: number) => { world.clock.set(new Date(began + minutes * 60_000)); };
  const before = world.clock.now();
  at(19);
  expect((await here.read(sessionId)).missed).toBe(0);
  expect(must(await recordAbsentees(deps, { sessionId }))).toEqual({ absent: 0 });
  at(20);
  expect(must(await recordAbsentees(deps, { sessionId }))).toEqual({ absent: 1 });
  at(60);
  expect((await here.read(sessionId)).missed).toBe(1);
  expect(must(await recordAbsentees(deps, { sessionId }))).toEqual({ absent: 1 });
  expect(must(await recordAbsentees(deps, { sessionId }))).toEqual({ absent: 0 });
  world.clock.set(before);
  const { meetings } = await here.read(sessionId);
  expect(meetings.filter(({ uscc }) => uscc === away.uscc).map(({ status }) => status)).toEqual(["no_show", "no_show"]);
  expect((await here.meeting(sessionId, comer, north)).status).toBe("booked");
});

describe("the door", () => {
  test("takes back a check-in until the guest has met a bank", async () => {
    const { deps, banks: [north] } = here;
    const guest = await here.guest();
    const sessionId = await here.running([guest]);
    const cardOf = async () => (await here.read(sessionId)).guests.find(({ uscc }) => uscc === guest.uscc);
    const invitationId = (await cardOf())?.id ?? "";
    must(await checkIn(deps, { sessionId, invitationId }));
    must(await undoCheckIn(deps, { sessionId, invitationId }));
    expect((await cardOf())?.checkedInAt).toBeNull();
    must(await checkIn(deps, { sessionId, invitationId }));
    const { id: meetingId } = await here.meeting(sessionId, guest, north);
    must(await recordOutcome(deps, { sessionId, meetingId, result: "needs_documents" }));
    expect(reasonOf(await undoCheckIn(deps, { sessionId, invitationId }))).toBe("already-met");
    expect((await cardOf())?.checkedInAt).not.toBeNull();
  });
});

describe("whose session", () => {
  test("another district's centre finds nothing, whatever it tries", async () => {
    const { stranger, banks: [north] } = here;
    const guest = await here.guest();
    const sessionId = await here.running([guest]);
    const { id: meetingId } = await here.meeting(sessionId, guest, north);
    const [card] = (await here.read(sessionId)).guests;
    const foreign = world.deps(stranger);
    const attempts = await Promise.all([
      readSession(foreign, { sessionId }),
      inviteEnterprises(foreign, { sessionId, invitations: [] }),
      scheduleSession(foreign, { sessionId }),
      moveMeeting(foreign, { sessionId, meetingId, tableNo: 1, slotNo: 1 }),
      stepSession(foreign, { sessionId, event: "close" }),
      checkIn(foreign, { sessionId, invitationId: card?.id ?? "" }),
      recordOutcome(foreign, { sessionId, meetingId, result: "no_show" }),
      recordAbsentees(foreign, { sessionId }),
      answerForGuest(foreign, { sessionId, invitationId: card?.id ?? "", answer: "accepted" }),
      revealGuestContact(foreign, { sessionId, invitationId: card?.id ?? "" }),
    ]);
    expect(attempts.map(reasonOf)).toEqual(attempts.map(() => "not-found"));
    expect(await readSessionList(foreign)).toEqual([]);
  });

  test("another enterprise cannot answer an invitation, and nobody can once the session runs", async () => {
    const [guest, other] = [await here.guest(), await here.guest()];
    const sessionId = await here.inviting([guest]);
    const [card] = (await here.read(sessionId)).guests;
    const answer = { invitationId: card?.id ?? "", answer: "accepted" } as const;
    expect(reasonOf(await answerInvitation(world.deps(other.legal), answer))).toBe("not-found");
    must(await scheduleSession(here.deps, { sessionId }));
    must(await stepSession(here.deps, { sessionId, event: "run" }));
    expect(reasonOf(await answerInvitation(world.deps(guest.legal), answer))).toBe("invitation-closed");
  });

  test("an enterprise that declines leaves the timetable, and its place is free for another", async () => {
    const { deps, banks: [north, south] } = here;
    const [leaver, stayer] = [await here.guest(), await here.guest()];
    const sessionId = await here.inviting([leaver, stayer]);
    must(await scheduleSession(deps, { sessionId }));
    const left = await here.meeting(sessionId, leaver, north);
    const [card] = must(await readOwnInvitations(world.deps(leaver.legal)));
    must(await answerInvitation(world.deps(leaver.legal), { invitationId: card?.id ?? "", answer: "declined" }));
    const { meetings } = await here.read(sessionId);
    expect(meetings.filter(({ uscc }) => uscc === leaver.uscc)).toEqual([]);
    const [own, elsewhere] = [await here.meeting(sessionId, stayer, north), await here.meeting(sessionId, stayer, south)];
    if (left.slotNo !== elsewhere.slotNo) must(await moveMeeting(deps, { sessionId, meetingId: own.id, tableNo: left.tableNo, slotNo: left.slotNo }));
    else expect(own.slotNo).not.toBe(left.slotNo);
  });

  test("an enterprise of another district cannot be invited, nor found by the search", async () => {
    const { deps } = here;
    const far = await here.guest({ districtCode: "130104", name: "桥西区外来商贸有限公司" });
    const sessionId = await here.planned();
    expect(reasonOf(await inviteEnterprises(deps, { sessionId, invitations: [{ uscc: far.uscc, wishes: [] }] }))).toBe("outside-district");
    expect(await searchInvitable(deps, { search: "外来商贸" })).toEqual([]);
  });

  test("a bank that does not exist cannot sit at a table, and one that is not there cannot be wished for", async () => {
    const { deps } = here;
    const plan = { title: "专场", venue: "大厅", heldOn: here.city.day(3), startsAt: "09:00", slotMinutes: 20, slotCount: 3 };
    expect(reasonOf(await planSession(deps, { ...plan, tables: [{ institutionId: "019a0000-0000-7000-8000-000000000000" }] }))).toBe("institution-not-available");
    expect(reasonOf(await planSession(deps, { ...plan, heldOn: here.city.day(-1), tables: [{ institutionId: here.banks[0].id }] }))).toBe("date-in-past");
    expect(reasonOf(await planSession(deps, { ...plan, startsAt: "23:30", tables: [{ institutionId: here.banks[0].id }] }))).toBe("ends-after-midnight");
    const absent = await here.city.bank();
    const sessionId = await here.planned();
    expect(reasonOf(await inviteEnterprises(deps, { sessionId, invitations: [{ uscc: (await here.guest()).uscc, wishes: [absent.id] }] }))).toBe("bank-not-at-session");
  });
});
