import * as z from "zod";
import { purposes } from "@/domain/authorisation/purpose";
import { categoryCodeSchema } from "@/domain/report/category-code";
import { permit, router } from "@/server/platform/trpc/permit";
import { onceCodes, requestKey } from "@/server/platform/trpc/request-key";
import { unwrap, type ErrorCode } from "@/server/platform/trpc/unwrap";
import { signAuthorisation, stepAuthorisation, type SignRefusal, type StepRefusal } from "./answer-service";
import { requestAuthorisation, type RequestRefusal } from "./service";
import { readCaseAuthorisations, readOwnAuthorisation, readOwnAuthorisations } from "./view-service";

export const requestCodes = {
  ...onceCodes,
  "not-found": "NOT_FOUND",
  "case-closed": "CONFLICT",
  "consent-without-category": "BAD_REQUEST",
  "consent-serves-nothing": "BAD_REQUEST",
  "consent-validity-reversed": "BAD_REQUEST",
  "consent-validity-too-long": "BAD_REQUEST",
  "consent-too-many-pulls": "BAD_REQUEST",
  "consent-too-many-pulls-a-month": "BAD_REQUEST",
  "consent-reaches-too-far-back": "BAD_REQUEST",
} as const satisfies Record<RequestRefusal, ErrorCode>;

export const signCodes = {
  ...onceCodes,
  "not-found": "NOT_FOUND",
  "already-answered": "CONFLICT",
  "consent-expired": "CONFLICT",
  "consent-lapsed": "CONFLICT",
  "consent-without-category": "BAD_REQUEST",
  "category-not-requested": "BAD_REQUEST",
  "password-wrong": "PRECONDITION_FAILED",
  "sign-in-slowed": "TOO_MANY_REQUESTS",
  busy: "TOO_MANY_REQUESTS",
  "signature-unavailable": "SERVICE_UNAVAILABLE",
  "signature-invalid": "CONFLICT",
} as const satisfies Record<SignRefusal, ErrorCode>;

export const stepCodes = { "not-found": "NOT_FOUND", "not-allowed-now": "CONFLICT" } as const satisfies Record<StepRefusal, ErrorCode>;
const byId = z.object({ id: z.uuid() });
const categories = z.array(categoryCodeSchema).max(60);

export const authorisationRouter = router({
  request: permit("authorisation", "request")
    .input(z.object({
      caseId: z.uuid(), purpose: z.enum(purposes), categories, monthsBack: z.int().min(1).max(60), days: z.int().min(1).max(3660),
      maxPulls: z.int().min(1).max(1000), maxPullsPerMonth: z.int().min(1).max(5).nullable().default(null), idempotencyKey: requestKey,
    }))
    .mutation(async ({ ctx, input }) => unwrap(await requestAuthorisation(ctx.deps, input), requestCodes)),
  ofCase: permit("authorisation", "readCase")
    .input(z.object({ caseId: z.uuid() }))
    .query(async ({ ctx, input }) => unwrap(await readCaseAuthorisations(ctx.deps, input), { "not-found": "NOT_FOUND" })),
  own: permit("authorisation", "list").query(({ ctx }) => readOwnAuthorisations(ctx.deps)),
  read: permit("authorisation", "read")
    .input(byId)
    .query(async ({ ctx, input }) => unwrap(await readOwnAuthorisation(ctx.deps, input), { "not-found": "NOT_FOUND" })),
  sign: permit("authorisation", "sign")
    .input(byId.extend({ categories, password: z.string().min(1, "password-missing").max(200), idempotencyKey: requestKey }))
    .mutation(async ({ ctx, input }) => unwrap(await signAuthorisation(ctx.deps, input), signCodes)),
  refuse: permit("authorisation", "refuse").input(byId).mutation(async ({ ctx, input }) => unwrap(await stepAuthorisation(ctx.deps, { ...input, step: "refuse" }), stepCodes)),
  pause: permit("authorisation", "pause").input(byId).mutation(async ({ ctx, input }) => unwrap(await stepAuthorisation(ctx.deps, { ...input, step: "pause" }), stepCodes)),
  resume: permit("authorisation", "resume").input(byId).mutation(async ({ ctx, input }) => unwrap(await stepAuthorisation(ctx.deps, { ...input, step: "resume" }), stepCodes)),
  revoke: permit("authorisation", "revoke").input(byId).mutation(async ({ ctx, input }) => unwrap(await stepAuthorisation(ctx.deps, { ...input, step: "revoke" }), stepCodes)),
});
