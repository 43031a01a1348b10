import * as z from "zod";
import { localMonthText } from "@/domain/calendar/date-schema";
import { INSTITUTION_GROUPS } from "@/domain/statistic/measure";
import { PERIOD_KINDS } from "@/domain/statistic/period";
import { ROW_SELECTIONS } from "@/domain/statistic/row-selection";
import { UNMET_REASONS } from "@/domain/statistic/unmet";
import { permit, router } from "@/server/platform/trpc/permit";
import { readApplications } from "./application";
import { readDashboard } from "./dashboard";
import { exportFigures } from "./export";
import { exportApplications, exportLedger } from "./export-rows";
import { exportUnmet } from "./export-unmet";
import { readLedger } from "./ledger";
import { readPlaces } from "./place";
import { readPublicExtract } from "./public-extract";
import { scopeOf } from "./scope";
import { readUnmetDemand, readUnmetNeeds } from "./unmet";

const scope = z.object({
  period: z.object({ kind: z.enum(PERIOD_KINDS), month: localMonthText.nullable() }),
  group: z.enum(INSTITUTION_GROUPS),
  districtCode: z.string().regex(/^\d{6}$/).nullable(),
  institutionId: z.uuid().nullable(),
});

const locale = z.enum(["zh-CN", "en"]);
const reason = z.enum(UNMET_REASONS).nullable();

const ledgerRequest = scope.extend({
  selection: z.enum(ROW_SELECTIONS).exclude(["application", "unmet"]),
  text: z.string().trim().max(60).transform((text) => (text === "" ? null : text)).nullable(),
  page: z.int().min(1).max(100_000),
  pageSize: z.int().min(10).max(100),
});

export const statisticRouter = router({
  dashboard: permit("statistic", "dashboard").input(scope).query(({ ctx, input }) => readDashboard(ctx.deps, scopeOf(ctx.deps, input))),
  unmetDemand: permit("statistic", "unmetDemand").input(scope).query(({ ctx, input }) => readUnmetDemand(ctx.deps, scopeOf(ctx.deps, input))),
  unmetNeeds: permit("statistic", "unmetDemand")
    .input(ledgerRequest.pick({ period: true, group: true, districtCode: true, institutionId: true, page: true, pageSize: true }).extend({ reason }))
    .query(({ ctx, input }) => readUnmetNeeds(ctx.deps, scopeOf(ctx.deps, input))),
  ledger: permit("statistic", "ledger").input(ledgerRequest).query(({ ctx, input }) => readLedger(ctx.deps, scopeOf(ctx.deps, input))),
  applications: permit("statistic", "applications")
    .input(ledgerRequest.pick({ period: true, group: true, districtCode: true, institutionId: true, page: true, pageSize: true }))
    .query(({ ctx, input }) => readApplications(ctx.deps, scopeOf(ctx.deps, input))),
  places: permit("statistic", "places")
    .input(scope.pick({ group: true }))
    .query(({ ctx, input }) => readPlaces(ctx.deps, input.group)),
  exportFigures: permit("statistic", "export")
    .input(z.object({ scope, locale }))
    .mutation(({ ctx, input }) => exportFigures(ctx.deps, { ...input, scope: scopeOf(ctx.deps, input.scope) })),
  exportApplications: permit("statistic", "export")
    .input(z.object({ scope, locale }))
    .mutation(({ ctx, input }) => exportApplications(ctx.deps, { ...input, scope: scopeOf(ctx.deps, input.scope) })),
  exportUnmet: permit("statistic", "export")
    .input(z.object({ scope: scope.extend({ reason }), locale }))
    .mutation(({ ctx, input }) => exportUnmet(ctx.deps, { ...input, scope: scopeOf(ctx.deps, input.scope) })),
  exportLedger: permit("statistic", "export")
    .input(z.object({ request: ledgerRequest.omit({ page: true, pageSize: true }), locale }))
    .mutation(({ ctx, input }) => exportLedger(ctx.deps, { ...input, request: scopeOf(ctx.deps, input.request) })),
  publicExtract: permit("statistic", "publicExtract").query(({ ctx }) => readPublicExtract(ctx.deps)),
});
