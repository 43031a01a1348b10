"use server";
import { redirect } from "next/navigation";
import { formAnswer, typed } from "@/app/form-answer";
import { caller } from "@/server/caller";
import type { FormState } from "@/ui/kit/form-state";

/** Begins a renewal with everything the old loan note already says. */
export async function renew(_: FormState, form: FormData): Promise<FormState> {
  let step: string;
  try {
    step = (await (await caller()).need.startRenewal({ drawdownId: typed(form, "drawdownId") })).step;
  } catch (error) {
    return formAnswer(error, {});
  }
  redirect(`/enterprise/apply/${step}`);
}
