import * as z from "zod";
import { localDateText } from "@/domain/calendar/date-schema";
import { diligenceChecklist } from "@/domain/financing-case/diligence";
import { largestDocumentBytes } from "@/domain/financing-case/document";
import { caseLifecycle } from "@/domain/financing-case/lifecycle";
import { queueClocks, queueScopes, queueSorts, queueTags } from "@/domain/financing-case/queue";
import { leavesMoney, spreadBounds } from "@/domain/financing-case/offer";
import { rejectionCodes } from "@/domain/financing-case/rejection-reason";
import { Money } from "@/domain/money/money";
import { amountFromZeroText, positiveAmountText } from "@/domain/money/money-schema";
import { guaranteeModes, repaymentMethods } from "@/domain/product/vocabulary";
import { permit, router } from "@/server/platform/trpc/permit";
import { requestKey } from "@/server/platform/trpc/request-key";
import { unwrap } from "@/server/platform/trpc/unwrap";
import { getCase } from "./case-view-service";
import { resubmitCase, withdrawCase } from "./close-case";
import { revealContact } from "./contact-service";
import { approve, readLpr, rejectCase, returnForChanges, sendBack, submitForApproval } from "./decision-service";
import { claimNeed, listMarket } from "./market-service";
import { acceptOffer, declineOffer, listOffers } from "./offer-service";
import { exportQueue } from "./queue-export-service";
import { listQueue } from "./queue-service";
import * as codes from "./refusal-code";
import { answerSupplement, readDocument, requestSupplement } from "./supplement-service";
import { acceptCase, assignOfficer, markDocumentsComplete, recordContact, saveDiligence, startDueDiligence } from "./work-service";

const byCase = z.object({ caseId: z.uuid(), version: z.int().optional() });
const words = z.string().trim().min(1, { error: "required" }).max(1000);
const optionalWords = z.string().trim().max(1000).optional();
const noted = byCase.extend({ note: words });
const page = { search: z.string().max(100).optional(), offset: z.int().min(0).optional(), limit: z.int().min(1).max(100).optional() };

const queueInput = z.object({
  ...page,
  scope: z.enum(queueScopes).optional(),
  states: z.array(z.enum(caseLifecycle.states)).optional(),
  clock: z.enum(queueClocks).optional(),
  tag: z.enum(queueTags).optional(),
  sort: z.enum(queueSorts).optional(),
});

const offerInput = byCase.extend({
  amountYuan: positiveAmountText,
  spreadBp: z.int().min(spreadBounds.least).max(spreadBounds.most),
  termMonths: z.int().min(1).max(360),
  guaranteeMode: z.enum(guaranteeModes),
  repaymentMethod: z.enum(repaymentMethods),
  feesYuan: amountFromZeroText,
  validUntil: localDateText,
  idempotencyKey: requestKey,
}).refine(({ amountYuan, feesYuan }) => leavesMoney({ amount: Money.of(amountYuan), fees: Money.of(feesYuan) }), { path: ["feesYuan"], error: "fees-not-below-amount" });

const document = z.object({ name: z.string().max(300), mime: z.string().max(100), content: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= largestDocumentBytes, { error: "document-too-large" }) });
const answerInput = z.object({ supplementId: z.uuid(), answer: z.string().trim().max(2000).optional(), document: document.optional() });
const supplementItem = z.object({ item: z.string().trim().min(1, { error: "required" }).max(100), note: z.string().trim().max(300).optional() });
const supplementInput = byCase.extend({ items: z.array(supplementItem).min(1).max(20), dueOn: localDateText, idempotencyKey: requestKey });

/** A case seen from either side, and its events; each procedure names one. */
export const financingCaseRouter = router({
  get: permit("case", "read").input(byCase).query(async ({ ctx, input }) => unwrap(await getCase(ctx.deps, input), codes.found)),
  contact: permit("case", "revealContact").input(byCase.pick({ caseId: true })).mutation(async ({ ctx, input }) => unwrap(await revealContact(ctx.deps, input), codes.found)),
  queue: permit("case", "list").input(queueInput).query(({ ctx, input }) => listQueue(ctx.deps, input)),
  exportQueue: permit("case", "export")
    .input(queueInput.omit({ offset: true, limit: true }).extend({ locale: z.enum(["zh-CN", "en"]) }))
    .mutation(({ ctx, input }) => exportQueue(ctx.deps, input)),
  market: permit("case", "market").input(z.object({ ...page, districtCode: z.string().length(6).optional() })).query(({ ctx, input }) => listMarket(ctx.deps, input)),
  claim: permit("case", "claim")
    .input(z.object({ needId: z.uuid(), idempotencyKey: requestKey }))
    .mutation(async ({ ctx, input }) => unwrap(await claimNeed(ctx.deps, input), codes.claim)),
  lpr: permit("case", "readLpr").input(z.object({ termMonths: z.int().min(1).max(360) })).query(async ({ ctx, input }) => unwrap(await readLpr(ctx.deps, input), { "lpr-not-published": "NOT_FOUND" })),
  accept: permit("case", "accept").input(byCase).mutation(async ({ ctx, input }) => unwrap(await acceptCase(ctx.deps, input), codes.move)),
  recordContact: permit("case", "work").input(byCase.extend({ note: optionalWords })).mutation(async ({ ctx, input }) => unwrap(await recordContact(ctx.deps, input), codes.move)),
  startDueDiligence: permit("case", "work").input(byCase).mutation(async ({ ctx, input }) => unwrap(await startDueDiligence(ctx.deps, input), codes.move)),
  saveDiligence: permit("case", "work").input(byCase.extend({ checklist: diligenceChecklist })).mutation(async ({ ctx, input }) => unwrap(await saveDiligence(ctx.deps, input), codes.move)),
  markDocumentsComplete: permit("case", "work").input(byCase).mutation(async ({ ctx, input }) => unwrap(await markDocumentsComplete(ctx.deps, input), codes.move)),
  assignOfficer: permit("case", "assign").input(byCase.extend({ officerId: z.uuid() })).mutation(async ({ ctx, input }) => unwrap(await assignOfficer(ctx.deps, input), codes.assign)),
  requestSupplement: permit("case", "work").input(supplementInput).mutation(async ({ ctx, input }) => unwrap(await requestSupplement(ctx.deps, input), codes.supplement)),
  answerSupplement: permit("case", "answerSupplement").input(answerInput).mutation(async ({ ctx, input }) => unwrap(await answerSupplement(ctx.deps, input), codes.answer)),
  document: permit("case", "readDocument").input(z.object({ documentId: z.uuid() })).query(async ({ ctx, input }) => unwrap(await readDocument(ctx.deps, input), codes.found)),
  submitForApproval: permit("case", "propose").input(offerInput).mutation(async ({ ctx, input }) => unwrap(await submitForApproval(ctx.deps, input), codes.propose)),
  returnForChanges: permit("case", "approve").input(noted).mutation(async ({ ctx, input }) => unwrap(await returnForChanges(ctx.deps, input), codes.move)),
  approve: permit("case", "approve").input(byCase.extend({ note: optionalWords, idempotencyKey: requestKey })).mutation(async ({ ctx, input }) => unwrap(await approve(ctx.deps, input), codes.approve)),
  reject: permit("case", "reject").input(byCase.extend({ reasonCode: z.enum(rejectionCodes), note: optionalWords })).mutation(async ({ ctx, input }) => unwrap(await rejectCase(ctx.deps, input), codes.reject)),
  sendBack: permit("case", "work").input(noted).mutation(async ({ ctx, input }) => unwrap(await sendBack(ctx.deps, input), codes.move)),
  offers: permit("case", "compareOffers").input(z.object({ needId: z.uuid() })).query(async ({ ctx, input }) => unwrap(await listOffers(ctx.deps, input), codes.found)),
  acceptOffer: permit("case", "acceptOffer").input(byCase.extend({ idempotencyKey: requestKey })).mutation(async ({ ctx, input }) => unwrap(await acceptOffer(ctx.deps, input), codes.acceptOffer)),
  declineOffer: permit("case", "declineOffer").input(byCase.extend({ reason: words })).mutation(async ({ ctx, input }) => unwrap(await declineOffer(ctx.deps, input), codes.move)),
  withdraw: permit("case", "withdraw").input(byCase.extend({ note: optionalWords })).mutation(async ({ ctx, input }) => unwrap(await withdrawCase(ctx.deps, input), codes.move)),
  resubmit: permit("case", "resubmit").input(byCase.extend({ note: optionalWords })).mutation(async ({ ctx, input }) => unwrap(await resubmitCase(ctx.deps, input), codes.move)),
});
