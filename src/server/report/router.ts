import * as z from "zod";
import { purposes } from "@/domain/authorisation/purpose";
import { categoryCodeSchema } from "@/domain/report/category-code";
import { usccText } from "@/domain/uscc/uscc-schema";
import type { OnceRefusal } from "@/server/platform/db/once";
import { locales } from "@/server/platform/i18n/locale";
import { permit, router } from "@/server/platform/trpc/permit";
import { unwrap, type ErrorCode } from "@/server/platform/trpc/unwrap";
import { ownReport, publicEdition } from "./edition";
import { downloadPdf } from "./pdf";
import { pullReportOnce, type PullReportRefusal } from "./pull";
import { caseReports, compareReport, readReport, reportsOnUs, type ReadRefusal } from "./read";
import { verifyReport } from "./verify";

export const pullCodes = {
  "not-found": "NOT_FOUND",
  "authorisation-missing": "FORBIDDEN",
  "authorisation-other-party": "NOT_FOUND",
  "authorisation-other-purpose": "FORBIDDEN",
  "authorisation-other-matter": "FORBIDDEN",
  "authorisation-pending": "FORBIDDEN",
  "authorisation-refused": "FORBIDDEN",
  "authorisation-paused": "FORBIDDEN",
  "authorisation-revoked": "FORBIDDEN",
  "authorisation-expired": "FORBIDDEN",
  "authorisation-exhausted": "FORBIDDEN",
  "authorisation-month-used-up": "FORBIDDEN",
  "authorisation-lapsed": "FORBIDDEN",
  "category-not-granted": "FORBIDDEN",
  "key-used-for-something-else": "BAD_REQUEST",
} satisfies Record<PullReportRefusal | OnceRefusal, ErrorCode>;

export const readCodes = {
  "not-found": "NOT_FOUND",
  "authorisation-revoked": "FORBIDDEN",
  "authorisation-paused": "FORBIDDEN",
  "report-retention-ended": "FORBIDDEN",
  "report-altered": "CONFLICT",
} satisfies Record<ReadRefusal, ErrorCode>;

const asked = { purpose: z.enum(purposes), categories: z.array(categoryCodeSchema).min(1).optional(), idempotencyKey: z.string().max(100).optional() };
const pullInput = z.union([z.object({ ...asked, caseId: z.uuid() }), z.object({ ...asked, authorisationId: z.uuid() })]);
const byId = z.object({ reportId: z.uuid() });

export const reportRouter = router({
  pull: permit("report", "pull")
    .input(pullInput)
    .mutation(async ({ ctx, input }) => unwrap(await pullReportOnce(ctx.deps, input), pullCodes)),
  read: permit("report", "read").input(byId).query(async ({ ctx, input }) => unwrap(await readReport(ctx.deps, input), readCodes)),
  compare: permit("report", "read").input(byId).query(async ({ ctx, input }) => unwrap(await compareReport(ctx.deps, input), readCodes)),
  ofCase: permit("report", "listCase").input(z.object({ caseId: z.uuid() })).query(async ({ ctx, input }) => unwrap(await caseReports(ctx.deps, input), { "not-found": "NOT_FOUND" })),
  onUs: permit("report", "listOwn").query(({ ctx }) => reportsOnUs(ctx.deps)),
  own: permit("report", "readOwn").query(async ({ ctx }) => unwrap(await ownReport(ctx.deps), { "not-found": "NOT_FOUND" })),
  publicEdition: permit("report", "readPublic")
    .input(z.object({ uscc: usccText }))
    .query(async ({ ctx, input }) => unwrap(await publicEdition(ctx.deps, input), { "not-found": "NOT_FOUND" })),
  verify: permit("report", "verify")
    .input(z.object({ number: z.string().max(40), hash: z.string().max(64).optional() }))
    .query(({ ctx, input }) => verifyReport(ctx.deps, input)),
  /** Called by the download route inside the process; bytes do not travel as JSON. */
  pdf: permit("report", "read")
    .input(byId.extend({ locale: z.enum(locales) }))
    .query(async ({ ctx, input }) => unwrap(await downloadPdf(ctx.deps, input), readCodes)),
});
