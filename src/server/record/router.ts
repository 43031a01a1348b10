import { Readable } from "node:stream";
import * as z from "zod";
import { rejectCodes } from "@/domain/record/field-check";
import { categoryCodeSchema } from "@/domain/report/category-code";
import { permit, router } from "@/server/platform/trpc/permit";
import { unwrap, type ErrorCode } from "@/server/platform/trpc/unwrap";
import { locales } from "../platform/i18n/locale";
import { exportRejects } from "./export-rejects";
import { batchStates, listBatches, listRejects } from "./list-batches";
import { listFreshness } from "./list-freshness";
import { receiveFile, type ReceiveRefusal } from "./receive-file";

const paged = z.object({ page: z.int().min(1).max(100_000).default(1), pageSize: z.int().min(10).max(100).default(20) });
const batch = z.string().max(40);

const uploadCodes = {
  "not-found": "NOT_FOUND",
  "file-not-found": "NOT_FOUND",
  "unknown-category": "BAD_REQUEST",
  "missing-column": "BAD_REQUEST",
  "repeated-column": "BAD_REQUEST",
  "file-unreadable": "BAD_REQUEST",
  "not-utf-8": "BAD_REQUEST",
  "workbook-doctype": "BAD_REQUEST",
  "workbook-too-large": "PAYLOAD_TOO_LARGE",
  "workbook-too-packed": "PAYLOAD_TOO_LARGE",
  "workbook-too-many-parts": "PAYLOAD_TOO_LARGE",
  "workbook-too-deep": "PAYLOAD_TOO_LARGE",
  "workbook-too-many-texts": "PAYLOAD_TOO_LARGE",
  "workbook-texts-too-long": "PAYLOAD_TOO_LARGE",
  "cell-too-long": "PAYLOAD_TOO_LARGE",
  "line-too-long": "PAYLOAD_TOO_LARGE",
  "too-many-columns": "PAYLOAD_TOO_LARGE",
  "too-many-rows": "PAYLOAD_TOO_LARGE",
  "too-many-cells": "PAYLOAD_TOO_LARGE",
  "file-unfolds-too-much": "PAYLOAD_TOO_LARGE",
  "file-too-demanding": "PAYLOAD_TOO_LARGE",
  "upload-too-slow": "TIMEOUT",
  "ingestion-busy": "TOO_MANY_REQUESTS",
  "file-too-large": "PAYLOAD_TOO_LARGE",
} as const satisfies Record<ReceiveRefusal, ErrorCode>;

export const recordRouter = router({
  freshness: permit("record", "listFreshness").query(({ ctx }) => listFreshness(ctx.deps)),
  batches: permit("record", "listBatches")
    .input(paged.extend({ category: categoryCodeSchema.optional(), state: z.enum(batchStates).optional(), onlyWithRejects: z.boolean().optional() }))
    .query(({ ctx, input }) => listBatches(ctx.deps, input)),
  rejects: permit("record", "listRejects")
    .input(paged.extend({ batch, code: z.enum(rejectCodes).optional() }))
    .query(async ({ ctx, input }) => unwrap(await listRejects(ctx.deps, input), { "not-found": "NOT_FOUND" })),
  exportRejects: permit("record", "exportRejects")
    .input(z.object({ batch, locale: z.enum(locales) }))
    .query(async ({ ctx, input }) => unwrap(await exportRejects(ctx.deps, input), { "not-found": "NOT_FOUND" })),
  // The file itself cannot travel as JSON: the page's own route hands it over as a stream.
  upload: permit("record", "upload")
    .input(z.object({ category: z.string().max(60), fileName: z.string().trim().min(1).max(200), stream: z.instanceof(Readable) }))
    .mutation(async ({ ctx, input }) => unwrap(await receiveFile(ctx.deps, input), uploadCodes)),
});
