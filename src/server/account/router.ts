import * as z from "zod";
import { permit, router } from "@/server/platform/trpc/permit";
import { unwrap } from "@/server/platform/trpc/unwrap";
import { readDemoLogins } from "./demo-login";
import { readMe, readSessions, revokeSession, switchMembership } from "./service";

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
});
