import { permit, router } from "@/server/platform/trpc/permit";
import { readFallingDue, readLenders, readUnanswered } from "./service";

export const centreRouter = router({
  unanswered: permit("centre", "readUnanswered").query(({ ctx }) => readUnanswered(ctx.deps)),
  fallingDue: permit("centre", "readFallingDue").query(({ ctx }) => readFallingDue(ctx.deps)),
  lenders: permit("centre", "listLenders").query(({ ctx }) => readLenders(ctx.deps)),
});
