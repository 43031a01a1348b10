import * as z from "zod";
import { positiveAmountText } from "@/domain/money/money-schema";
import { audiences } from "@/domain/product/eligibility";
import { guaranteeModes, repaymentMethods } from "@/domain/product/vocabulary";
import { permit, router } from "@/server/platform/trpc/permit";
import { unwrap } from "@/server/platform/trpc/unwrap";
import { publishVersion, readOwnProducts } from "./publish-service";
import { readComparison, readPrimeRates, readProduct, readProducts } from "./service";

const MOST_COMPARED = 3;

const filter = z.object({
  amountYuan: z.string().regex(/^\d{1,15}(\.\d{1,2})?$/).optional(),
  termMonths: z.number().int().min(1).max(600).optional(),
  guaranteeMode: z.enum(guaranteeModes).optional(),
  repaymentMethod: z.enum(repaymentMethods).optional(),
  districtCode: z.string().length(6).optional(),
  audience: z.enum(audiences).optional(),
  institutionId: z.uuid().optional(),
  page: z.number().int().min(1).max(10_000).default(1),
});

const name = z.string().trim().min(1, { error: "required" }).max(60);
const summary = z.string().trim().min(1, { error: "required" }).max(300);
const months = z.int().min(1).max(360);
const spread = z.int().min(-500).max(2400);

const versionInput = z.object({
  productId: z.uuid(), seenVersion: z.int(), nameZh: name, nameEn: name, summaryZh: summary, summaryEn: summary, amountMinYuan: positiveAmountText, amountMaxYuan: positiveAmountText,
  termMinMonths: months, termMaxMonths: months, spreadMinBp: spread, spreadMaxBp: spread,
  guaranteeModes: z.array(z.enum(guaranteeModes)).min(1), repaymentMethods: z.array(z.enum(repaymentMethods)).min(1), firstLoanFriendly: z.boolean(),
});

export const productRouter = router({
  own: permit("product", "readOwn").query(({ ctx }) => readOwnProducts(ctx.deps)),
  publish: permit("product", "publish")
    .input(versionInput)
    .mutation(async ({ ctx, input }) => unwrap(await publishVersion(ctx.deps, input), { "not-found": "NOT_FOUND", "range-reversed": "BAD_REQUEST", "version-superseded": "CONFLICT" })),
  list: permit("product", "list").input(filter).query(({ ctx, input }) => readProducts(ctx.deps, input)),
  get: permit("product", "get")
    .input(z.object({ id: z.uuid() }))
    .query(async ({ ctx, input }) => unwrap(await readProduct(ctx.deps, input), { "not-found": "NOT_FOUND" })),
  compare: permit("product", "compare")
    .input(z.object({ ids: z.array(z.uuid()).max(MOST_COMPARED) }))
    .query(({ ctx, input }) => readComparison(ctx.deps, input)),
  primeRates: permit("product", "primeRates").query(({ ctx }) => readPrimeRates(ctx.deps)),
});
