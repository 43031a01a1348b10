import * as z from "zod";
import { permit, router } from "@/server/platform/trpc/permit";
import { unwrap, type ErrorCode } from "@/server/platform/trpc/unwrap";
import type { LookUpRefusal } from "./registration";
import { addAgent, endAgent, readOwnEnterprise, registerEnterprise, showRegistration, type RegisterRefusal } from "./service";

const lookUpCodes = {
  "uscc-wrong-length": "BAD_REQUEST",
  "uscc-wrong-character": "BAD_REQUEST",
  "uscc-district-not-digits": "BAD_REQUEST",
  "uscc-wrong-check-character": "BAD_REQUEST",
  "not-on-record": "NOT_FOUND",
  "uscc-already-claimed": "CONFLICT",
  "registration-not-active": "PRECONDITION_FAILED",
} as const satisfies Record<LookUpRefusal, ErrorCode>;

const registerCodes = {
  ...lookUpCodes,
  "registrant-not-confirmed": "PRECONDITION_FAILED",
  "registrant-tried-too-often": "TOO_MANY_REQUESTS",
  busy: "TOO_MANY_REQUESTS",
  "real-name-unavailable": "SERVICE_UNAVAILABLE",
  "login-name-taken": "CONFLICT",
  "outside-district": "PRECONDITION_FAILED",
} as const satisfies Record<RegisterRefusal, ErrorCode>;

const addAgentCodes = {
  "login-name-taken": "CONFLICT",
  "login-names-tried-too-often": "TOO_MANY_REQUESTS",
  busy: "TOO_MANY_REQUESTS",
  "not-found": "NOT_FOUND",
} as const;

/** Field messages are keys of the `field` namespace; the screen says them in the user's language. */
const registrant = z.object({
  name: z.string().trim().min(2, "name-missing").max(50, "too-long"),
  identityNumber: z.string().trim().toUpperCase().regex(/^\d{17}[\dX]$/, "identity-number-malformed"),
  phone: z.string().trim().regex(/^1\d{10}$/, "phone-malformed"),
  loginName: z.string().trim().regex(/^[\w.@-]{4,50}$/, "login-name-malformed"),
  password: z.string().min(10, "password-short").max(200, "too-long"),
});
const agent = registrant.omit({ identityNumber: true });
const uscc = z.string().trim().min(1, "uscc-missing").max(60, "too-long");

export const enterpriseRouter = router({
  lookUp: permit("enterprise", "lookUp")
    .input(z.object({ uscc }))
    .query(async ({ ctx, input }) => unwrap(await showRegistration(ctx.deps, input), lookUpCodes)),
  register: permit("enterprise", "register")
    .input(z.object({ uscc, registrant }))
    .mutation(async ({ ctx, input }) => unwrap(await registerEnterprise(ctx.deps, input), registerCodes)),
  registerWalkIn: permit("enterprise", "registerWalkIn")
    .input(z.object({ uscc, registrant }))
    .mutation(async ({ ctx, input }) => {
      const centre = ctx.deps.actor.districtCode ?? "";
      return unwrap(await registerEnterprise(ctx.deps, { ...input, centre }), registerCodes);
    }),
  own: permit("enterprise", "readOwn").query(async ({ ctx }) => unwrap(await readOwnEnterprise(ctx.deps), { "not-found": "NOT_FOUND" })),
  addAgent: permit("enterprise", "addAgent")
    .input(agent)
    .mutation(async ({ ctx, input }) => unwrap(await addAgent(ctx.deps, input), addAgentCodes)),
  endAgent: permit("enterprise", "endAgent")
    .input(z.object({ membershipId: z.uuid() }))
    .mutation(async ({ ctx, input }) => unwrap(await endAgent(ctx.deps, input), { "not-found": "NOT_FOUND" })),
});
