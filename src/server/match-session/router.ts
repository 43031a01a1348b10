import * as z from "zod";
import { localDateText } from "@/domain/calendar/date-schema";
import { meetingOutcomes } from "@/domain/match-session/lifecycle";
import { amountText } from "@/domain/money/money-schema";
import { permit, router } from "@/server/platform/trpc/permit";
import { onceCodes, requestKey } from "@/server/platform/trpc/request-key";
import { unwrap, type ErrorCode } from "@/server/platform/trpc/unwrap";
import { answerForGuest, answerInvitation, checkIn, recordAbsentees, recordOutcome, revealGuestContact, stepSession, undoCheckIn, type OutcomeRefusal, type StepRefusal } from "./day-service";
import { inviteEnterprises, moveMeeting, planSession, scheduleSession, type InviteRefusal, type MoveMeetingRefusal, type PlanRefusal, type ScheduleRefusal } from "./plan-service";
import { readOwnInvitations, readSession, readSessionList, searchInvitable } from "./view-service";

const notFound = { "not-found": "NOT_FOUND" } as const;
const now = { ...notFound, "session-not-ready": "CONFLICT" } as const;
const scheduleCodes = {
  ...now, "nobody-invited": "PRECONDITION_FAILED", "changed-meanwhile": "CONFLICT", "fixed-meetings-conflict": "CONFLICT", "session-without-slots": "BAD_REQUEST",
  "solver-infeasible": "PRECONDITION_FAILED", "solver-timeout": "TIMEOUT",
} as const satisfies Record<ScheduleRefusal, ErrorCode>;
const moveCodes = { ...notFound, "meeting-recorded": "CONFLICT", "place-taken": "CONFLICT", "bank-not-at-table": "BAD_REQUEST", "slot-outside-session": "BAD_REQUEST" } as const satisfies Record<MoveMeetingRefusal, ErrorCode>;
const planCodes = { ...notFound, ...onceCodes, "date-in-past": "BAD_REQUEST", "ends-after-midnight": "BAD_REQUEST", "institution-not-available": "CONFLICT" } as const satisfies Record<PlanRefusal, ErrorCode>;
const inviteCodes = { ...now, "outside-district": "NOT_FOUND", "bank-not-at-session": "BAD_REQUEST" } as const satisfies Record<InviteRefusal, ErrorCode>;
const stepCodes = { ...now, "meetings-open": "PRECONDITION_FAILED" } as const satisfies Record<StepRefusal, ErrorCode>;
const outcomeCodes = {
  ...now, "meeting-recorded": "CONFLICT", "amount-missing": "BAD_REQUEST", "intended-amount-out-of-range": "BAD_REQUEST", "contact-missing": "PRECONDITION_FAILED", "reason-missing": "BAD_REQUEST", "need-not-open": "CONFLICT", "already-at-this-bank": "CONFLICT", "institution-not-available": "CONFLICT",
  "answers-invalid": "BAD_REQUEST", "already-published": "CONFLICT", "product-retired": "CONFLICT", ...onceCodes,
} as const satisfies Record<OutcomeRefusal, ErrorCode>;

const bySession = z.object({ sessionId: z.uuid() });
const plan = z.object({
  title: z.string().trim().min(2, "title-missing").max(100, "too-long"),
  venue: z.string().trim().min(2, "venue-missing").max(200, "too-long"),
  heldOn: localDateText,
  startsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time-malformed"),
  slotMinutes: z.int().min(5, "slot-minutes").max(120, "slot-minutes"),
  slotCount: z.int().min(1, "slot-count").max(40, "slot-count"),
  tables: z.array(z.object({ institutionId: z.uuid() })).min(1, "tables-missing").max(60, "too-many"),
  idempotencyKey: requestKey,
});

export const matchSessionRouter = router({
  list: permit("session", "list").query(({ ctx }) => readSessionList(ctx.deps)),
  read: permit("session", "read").input(bySession).query(async ({ ctx, input }) => unwrap(await readSession(ctx.deps, input), notFound)),
  plan: permit("session", "plan").input(plan).mutation(async ({ ctx, input }) => unwrap(await planSession(ctx.deps, input), planCodes)),
  invitable: permit("session", "invite").input(z.object({ search: z.string().trim().max(50).default("") })).query(({ ctx, input }) => searchInvitable(ctx.deps, input)),
  invite: permit("session", "invite")
    .input(bySession.extend({ invitations: z.array(z.object({ uscc: z.string().length(18), wishes: z.array(z.uuid()).max(10).default([]) })).min(1).max(60) }))
    .mutation(async ({ ctx, input }) => unwrap(await inviteEnterprises(ctx.deps, input), inviteCodes)),
  answerFor: permit("session", "invite")
    .input(bySession.extend({ invitationId: z.uuid(), answer: z.enum(["accepted", "declined"]) }))
    .mutation(async ({ ctx, input }) => unwrap(await answerForGuest(ctx.deps, input), { ...notFound, "invitation-closed": "CONFLICT" })),
  // A mutation, because each look leaves an entry in the audit log.
  guestContact: permit("centre", "revealContact").input(bySession.extend({ invitationId: z.uuid() })).mutation(async ({ ctx, input }) => unwrap(await revealGuestContact(ctx.deps, input), notFound)),
  schedule: permit("session", "schedule").input(bySession).mutation(async ({ ctx, input }) => unwrap(await scheduleSession(ctx.deps, input), scheduleCodes)),
  moveMeeting: permit("session", "schedule")
    .input(bySession.extend({ meetingId: z.uuid(), tableNo: z.int().min(1), slotNo: z.int().min(1) }))
    .mutation(async ({ ctx, input }) => unwrap(await moveMeeting(ctx.deps, input), moveCodes)),
  step: permit("session", "run")
    .input(bySession.extend({ event: z.enum(["run", "close", "follow_up"]) }))
    .mutation(async ({ ctx, input }) => unwrap(await stepSession(ctx.deps, input), stepCodes)),
  checkIn: permit("session", "checkIn").input(bySession.extend({ invitationId: z.uuid() })).mutation(async ({ ctx, input }) => unwrap(await checkIn(ctx.deps, input), now)),
  undoCheckIn: permit("session", "checkIn").input(bySession.extend({ invitationId: z.uuid() })).mutation(async ({ ctx, input }) => unwrap(await undoCheckIn(ctx.deps, input), { ...now, "already-met": "CONFLICT" })),
  recordAbsentees: permit("session", "record").input(bySession).mutation(async ({ ctx, input }) => unwrap(await recordAbsentees(ctx.deps, input), now)),
  recordOutcome: permit("session", "record")
    .input(bySession.extend({ meetingId: z.uuid(), result: z.enum([...meetingOutcomes, "no_show"]), intendedYuan: amountText.optional(), reason: z.string().trim().max(500).optional(), idempotencyKey: requestKey }))
    .mutation(async ({ ctx, input }) => unwrap(await recordOutcome(ctx.deps, input), outcomeCodes)),
  own: permit("session", "readOwn").query(async ({ ctx }) => unwrap(await readOwnInvitations(ctx.deps), notFound)),
  answer: permit("session", "answer")
    .input(z.object({ invitationId: z.uuid(), answer: z.enum(["accepted", "declined"]) }))
    .mutation(async ({ ctx, input }) => unwrap(await answerInvitation(ctx.deps, input), { ...notFound, "invitation-closed": "CONFLICT" })),
});
