import * as z from "zod";
import { permit, router } from "@/server/platform/trpc/permit";
import { unwrap } from "@/server/platform/trpc/unwrap";
import { readFallingDue, readLenders, readUnanswered, revealContact, revealNoteContact } from "./service";

export const centreRouter = router({
  unanswered: permit("centre", "readUnanswered").query(({ ctx }) => readUnanswered(ctx.deps)),
  // A mutation, because each look leaves an entry in the audit log.
  contact: permit("centre", "revealContact")
    .input(z.object({ needId: z.uuid() }))
    .mutation(async ({ ctx, input }) => unwrap(await revealContact(ctx.deps, input), { "not-found": "NOT_FOUND" })),
  noteContact: permit("centre", "revealContact")
    .input(z.object({ drawdownId: z.uuid() }))
    .mutation(async ({ ctx, input }) => unwrap(await revealNoteContact(ctx.deps, input), { "not-found": "NOT_FOUND" })),
  fallingDue: permit("centre", "readFallingDue").query(({ ctx }) => readFallingDue(ctx.deps)),
  lenders: permit("centre", "listLenders").query(({ ctx }) => readLenders(ctx.deps)),
});
