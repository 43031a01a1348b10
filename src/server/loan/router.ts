import * as z from "zod";
import { localDateText } from "@/domain/calendar/date-schema";
import { firstLoanScopes } from "@/domain/loan/first-loan";
import { loanViews, noteEvents } from "@/domain/loan/list-view";
import { renewalKinds } from "@/domain/loan/renewal";
import { amountFromZeroText, positiveAmountText } from "@/domain/money/money-schema";
import { permit, router } from "@/server/platform/trpc/permit";
import { requestKey } from "@/server/platform/trpc/request-key";
import { unwrap } from "@/server/platform/trpc/unwrap";
import { contractCase } from "./contract-service";
import { recordDrawdown } from "./drawdown-service";
import { previewFirstLoan, resolveFirstLoanContradiction } from "./first-loan-service";
import { listLoans } from "./list-service";
import { extendNote, moveNote } from "./note-service";
import * as codes from "./refusal-code";
import { recordRepayment } from "./repayment-service";

const reference = z.string().trim().min(1, { error: "required" }).max(60);
const words = z.string().trim().min(1, { error: "required" }).max(1000);
const byNote = z.object({ drawdownId: z.uuid() });

const contractInput = z.object({ caseId: z.uuid(), version: z.int().optional(), contractNo: reference, contractedOn: localDateText, renewalKind: z.enum(renewalKinds).optional(), idempotencyKey: requestKey });
const firstLoan = z.object({ asserted: z.boolean(), scope: z.enum(firstLoanScopes).optional(), recordCheckedOn: localDateText.optional(), overrideReason: z.string().trim().max(500).optional() });
const drawInput = z.object({ loanId: z.uuid(), loanNoteNo: reference, amountYuan: positiveAmountText, drawnOn: localDateText, maturityOn: localDateText.optional(), firstLoan: firstLoan.optional(), idempotencyKey: requestKey });
const listInput = z.object({ view: z.enum(loanViews).optional(), search: z.string().max(100).optional(), offset: z.int().min(0).optional(), limit: z.int().min(1).max(100).optional() });

/** Loans from the contract on: money, first loan, repayments and what becomes of each loan note. */
export const loanRouter = router({
  list: permit("loan", "list").input(listInput).query(({ ctx, input }) => listLoans(ctx.deps, input)),
  contract: permit("loan", "contract").input(contractInput).mutation(async ({ ctx, input }) => unwrap(await contractCase(ctx.deps, input), codes.contract)),
  draw: permit("loan", "draw").input(drawInput).mutation(async ({ ctx, input }) => unwrap(await recordDrawdown(ctx.deps, input), codes.draw)),
  previewFirstLoan: permit("loan", "draw").input(z.object({ loanId: z.uuid() })).query(async ({ ctx, input }) => unwrap(await previewFirstLoan(ctx.deps, input), codes.found)),
  resolveFirstLoan: permit("loan", "resolveFirstLoan")
    .input(z.object({ loanId: z.uuid(), isFirst: z.boolean(), resolution: words }))
    .mutation(async ({ ctx, input }) => unwrap(await resolveFirstLoanContradiction(ctx.deps, input), codes.resolve)),
  repay: permit("loan", "repay")
    .input(byNote.extend({ paidOn: localDateText, principalYuan: amountFromZeroText, interestYuan: amountFromZeroText, idempotencyKey: requestKey }))
    .mutation(async ({ ctx, input }) => unwrap(await recordRepayment(ctx.deps, input), codes.repay)),
  moveNote: permit("loan", "moveNote")
    .input(byNote.extend({ event: z.enum(noteEvents), note: z.string().trim().max(500).optional(), idempotencyKey: requestKey }))
    .mutation(async ({ ctx, input }) => unwrap(await moveNote(ctx.deps, input), codes.note)),
  extend: permit("loan", "extend")
    .input(byNote.extend({ newMaturityOn: localDateText, note: z.string().trim().max(500).optional(), idempotencyKey: requestKey }))
    .mutation(async ({ ctx, input }) => unwrap(await extendNote(ctx.deps, input), codes.extend)),
});
