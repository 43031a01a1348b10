"use server";
import { TRPCError } from "@trpc/server";
import { redirect } from "next/navigation";
import { typed } from "@/app/form-answer";
import { caller } from "@/server/caller";
import { RefusalCause } from "@/server/platform/trpc/init";

/** Accepts or declines an invitation; where it is too late, the page says so. */
export async function answerInvitation(form: FormData): Promise<void> {
  let problem: string | null = null;
  try {
    await (await caller()).matchSession.answer({ invitationId: typed(form, "invitationId"), answer: typed(form, "answer") === "accepted" ? "accepted" : "declined" });
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    problem = error.cause instanceof RefusalCause ? error.cause.reason : "generic";
  }
  redirect(problem === null ? "/enterprise/sessions" : `/enterprise/sessions?problem=${problem}`);
}
