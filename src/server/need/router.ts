import * as z from "zod";
import { needSchema, needStepNames } from "@/domain/need/need-schema";
import { permit, router } from "@/server/platform/trpc/permit";
import { unwrap, type ErrorCode } from "@/server/platform/trpc/unwrap";
import { readDraft, saveNeedStep, startNeed, startRenewal } from "./draft-service";
import { postNeedOnBehalf } from "./on-behalf";
import { readPartners } from "./partner";
import { publishNeed, type PublishRefusal } from "./publish-service";
import { assignNeed, readOwnNeed, readOwnNeeds, reReferNeed, withdrawNeed } from "./service";
import { starterOf } from "./starter";

export const publishCodes = {
  "not-found": "NOT_FOUND",
  "answers-invalid": "BAD_REQUEST",
  "already-published": "CONFLICT",
  "product-retired": "CONFLICT",
  "need-not-open": "CONFLICT",
  "already-at-this-bank": "CONFLICT",
  "institution-not-available": "CONFLICT",
  "key-used-for-something-else": "CONFLICT",
} as const satisfies Record<PublishRefusal, ErrorCode>;

export const openCodes = { "not-found": "NOT_FOUND", "need-not-open": "CONFLICT", "already-at-this-bank": "CONFLICT", "institution-not-available": "CONFLICT" } as const;
const byNeed = z.object({ needId: z.uuid() });
const note = z.string().trim().max(500).optional();
const asked = new Set([...Object.keys(needSchema.shape), "amountWan"]);
/**
 * As wide as anybody types or pastes: what is too much for a question is kept, and told by the question itself beside its field.
 * What nobody asked for is not kept: a draft grows no further than its questions.
 */
const answers = z.record(z.string().max(40), z.union([z.string().max(20_000), z.array(z.string().max(80)).max(200)]))
  .transform((all) => Object.fromEntries(Object.entries(all).filter(([name]) => asked.has(name))));

export const needRouter = router({
  draft: permit("need", "draft").query(({ ctx }) => readDraft(ctx.deps)),
  start: permit("need", "draft").mutation(async ({ ctx }) => unwrap(await startNeed(ctx.deps, await starterOf(ctx.deps)), { "not-found": "NOT_FOUND" })),
  startRenewal: permit("need", "draft")
    .input(z.object({ drawdownId: z.uuid() }))
    .mutation(async ({ ctx, input }) => unwrap(await startRenewal(ctx.deps, { ...input, ...(await starterOf(ctx.deps)) }), { "not-found": "NOT_FOUND", "draft-in-the-way": "CONFLICT" })),
  saveStep: permit("need", "draft")
    .input(byNeed.extend({ step: z.enum(needStepNames), answers }))
    .mutation(async ({ ctx, input }) => unwrap(await saveNeedStep(ctx.deps, input), { "not-found": "NOT_FOUND", "answers-invalid": "BAD_REQUEST" })),
  publish: permit("need", "publish")
    .input(byNeed.extend({ idempotencyKey: z.string().min(8).max(80).optional() }))
    .mutation(async ({ ctx, input }) => unwrap(await publishNeed(ctx.deps, input), publishCodes)),
  partners: permit("need", "draft").input(byNeed).query(async ({ ctx, input }) => unwrap(await readPartners(ctx.deps, input), { "not-found": "NOT_FOUND" })),
  list: permit("need", "list").query(({ ctx }) => readOwnNeeds(ctx.deps)),
  read: permit("need", "read").input(byNeed).query(async ({ ctx, input }) => unwrap(await readOwnNeed(ctx.deps, input), { "not-found": "NOT_FOUND" })),
  withdraw: permit("need", "withdraw")
    .input(byNeed.extend({ reason: note }))
    .mutation(async ({ ctx, input }) => unwrap(await withdrawNeed(ctx.deps, input), { "not-found": "NOT_FOUND", "not-allowed-now": "CONFLICT", "need-under-contract": "CONFLICT" })),
  reRefer: permit("need", "reRefer")
    .input(byNeed.extend({ institutionIds: z.array(z.uuid()).min(1, "institutions-missing").max(10, "too-many-targets") }))
    .mutation(async ({ ctx, input }) => unwrap(await reReferNeed(ctx.deps, input), openCodes)),
  assign: permit("need", "assign")
    .input(byNeed.extend({ institutionId: z.uuid(), note }))
    .mutation(async ({ ctx, input }) => unwrap(await assignNeed(ctx.deps, input), openCodes)),
  postOnBehalf: permit("need", "postOnBehalf")
    .input(z.object({ uscc: z.string().length(18), answers, idempotencyKey: z.string().min(8).max(80).optional() }))
    .mutation(async ({ ctx, input }) => unwrap(await postNeedOnBehalf(ctx.deps, input), publishCodes)),
});
