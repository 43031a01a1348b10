import * as z from "zod";
import { roles } from "@/domain/account/role";
import { permit, router } from "@/server/platform/trpc/permit";
import { unwrap } from "@/server/platform/trpc/unwrap";
import { createUser, disableUser, enableUser } from "./administration";
import { readDemoLogins } from "./demo-login";
import { endRole, grantRole } from "./membership-administration";
import { changePassword, resetPassword } from "./password-service";
import { readPeople, readPermissions } from "./people-service";
import { readMe, readSessions, revokeSession, switchMembership } from "./service";

const password = z.string().min(10, "password-short").max(200, "too-long");

// Enterprises manage their own people: the operator hands out staff roles only.
const staffRole = z.object({
  role: z.enum(roles).exclude(["public", "enterprise.legal", "enterprise.agent"]),
  institutionId: z.uuid().optional(),
  branchId: z.uuid().optional(),
  districtCode: z.string().regex(/^\d{6}$/).optional(),
  department: z.string().trim().min(2, "department-missing").max(50, "too-long").optional(),
});

const newUser = z.object({
  person: z.object({
    loginName: z.string().trim().regex(/^[\w.@-]{4,50}$/, "login-name-malformed"),
    name: z.string().trim().min(2, "name-missing").max(50, "too-long"),
    phone: z.string().trim().regex(/^1\d{10}$/, "phone-malformed"),
    password,
  }),
  membership: staffRole,
});

export const accountRouter = router({
  demoLogins: permit("account", "demoLogins").query(({ ctx }) => readDemoLogins(ctx.deps)),
  me: permit("account", "me").query(async ({ ctx }) => unwrap(await readMe(ctx.deps), { "not-found": "NOT_FOUND" })),
  switchMembership: permit("account", "switchMembership")
    .input(z.object({ membershipId: z.uuid() }))
    .mutation(async ({ ctx, input }) => unwrap(await switchMembership(ctx.deps, input), { "not-found": "NOT_FOUND" })),
  sessions: permit("account", "listSessions").query(({ ctx }) => readSessions(ctx.deps)),
  revokeSession: permit("account", "revokeSession")
    .input(z.object({ sessionId: z.uuid() }))
    .mutation(async ({ ctx, input }) => unwrap(await revokeSession(ctx.deps, input), { "not-found": "NOT_FOUND" })),
  people: permit("account", "listPeople")
    .input(z.object({ search: z.string().trim().max(50).default(""), role: z.enum(roles).exclude(["public"]).optional(), offset: z.int().min(0).default(0), limit: z.int().min(1).max(100).default(20) }))
    .query(({ ctx, input }) => readPeople(ctx.deps, input)),
  permissions: permit("account", "listPermissions").query(() => readPermissions()),
  createUser: permit("account", "createUser")
    .input(newUser)
    .mutation(async ({ ctx, input: { person, membership } }) => unwrap(await createUser(ctx.deps, { person: { ...person, passwordGiven: true }, membership }), { "login-name-taken": "CONFLICT", "organisation-missing": "BAD_REQUEST", busy: "TOO_MANY_REQUESTS" })),
  disableUser: permit("account", "disableUser")
    .input(z.object({ loginName: z.string().max(50) }))
    .mutation(async ({ ctx, input }) => unwrap(await disableUser(ctx.deps, input), { "not-found": "NOT_FOUND", "own-account": "CONFLICT" })),
  enableUser: permit("account", "enableUser")
    .input(z.object({ loginName: z.string().max(50) }))
    .mutation(async ({ ctx, input }) => unwrap(await enableUser(ctx.deps, input), { "not-found": "NOT_FOUND" })),
  grantRole: permit("account", "grantRole")
    .input(z.object({ personId: z.uuid(), membership: staffRole }))
    .mutation(async ({ ctx, input }) => unwrap(await grantRole(ctx.deps, input), { "not-found": "NOT_FOUND", "role-held": "CONFLICT", "organisation-missing": "BAD_REQUEST" })),
  endRole: permit("account", "endRole")
    .input(z.object({ membershipId: z.uuid() }))
    .mutation(async ({ ctx, input }) => unwrap(await endRole(ctx.deps, input), { "not-found": "NOT_FOUND", "own-role": "CONFLICT" })),
  resetPassword: permit("account", "resetPassword")
    .input(z.object({ personId: z.uuid(), password }))
    .mutation(async ({ ctx, input }) => unwrap(await resetPassword(ctx.deps, input), { "not-found": "NOT_FOUND", busy: "TOO_MANY_REQUESTS" })),
  changePassword: permit("account", "changePassword")
    .input(z.object({ current: z.string().min(1, "password-missing").max(200, "too-long"), next: password }))
    .mutation(async ({ ctx, input }) => unwrap(await changePassword(ctx.deps, input), { "not-found": "NOT_FOUND", "password-wrong": "BAD_REQUEST", "password-unchanged": "BAD_REQUEST", "sign-in-slowed": "TOO_MANY_REQUESTS", busy: "TOO_MANY_REQUESTS" })),
});
