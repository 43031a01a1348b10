import * as z from "zod";
import { permit, router } from "@/server/platform/trpc/permit";
import { readAnchors } from "./anchor-service";
import { searchAudit } from "./service";
import { verifyAudit } from "./verify-service";

export const auditRouter = router({
  search: permit("audit", "search")
    .input(z.object({ search: z.string().trim().max(80).default(""), offset: z.int().min(0).default(0), limit: z.int().min(1).max(100).default(20) }))
    .query(({ ctx, input }) => searchAudit(ctx.deps, input)),
  // A broken log is an answer here, not an error: the auditor wants to see which entry it is.
  verify: permit("audit", "verify").query(({ ctx }) => verifyAudit(ctx.deps)),
  anchors: permit("audit", "readAnchors").query(({ ctx }) => readAnchors(ctx.deps)),
});
