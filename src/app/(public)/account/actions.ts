"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formAnswer, typed } from "@/app/form-answer";
import { found } from "@/app/found";
import { onwardPath } from "@/domain/address/site-path";
import { caller } from "@/server/caller";
import type { FormState } from "@/ui/kit/form-state";

/** Makes another of the person's organisations the active one. */
export async function chooseMembership(form: FormData): Promise<void> {
  await found((await caller()).account.switchMembership({ membershipId: typed(form, "membershipId") }));
  redirect("/account/continue");
}

/** Signs another device of the person out. */
export async function signDeviceOut(form: FormData): Promise<void> {
  await found((await caller()).account.revokeSession({ sessionId: typed(form, "sessionId") }));
  revalidatePath("/account/sessions");
}

/** Changes the own password; whoever had to goes on to what was asked for. Neither password is ever sent back to the page. */
export async function changePassword(_: FormState, form: FormData): Promise<FormState> {
  try {
    await (await caller()).account.changePassword({ current: typed(form, "current"), next: typed(form, "next") });
  } catch (error) {
    return formAnswer(error, {}, { fieldOf: { "password-wrong": "current", "sign-in-slowed": "current", "password-unchanged": "next" } });
  }
  redirect(onwardPath(typed(form, "onward"), "/account/password?done"));
}
