"use server";
import { redirect } from "next/navigation";
import { isCategoryCode } from "@/domain/report/category-code";
import { formAnswer, ticked, typed, typedPart } from "@/app/form-answer";
import { caller } from "@/server/caller";
import type { FormState } from "@/ui/kit/form-state";

/** Signs for the ticked categories, or refuses. What was ticked stays after a mistake, the password does not. */
export async function answer(_: FormState, form: FormData): Promise<FormState> {
  const id = typed(form, "id");
  const categories = ticked(form, "categories").filter(isCategoryCode);
  const agrees = typed(form, "answer") === "agree";
  try {
    const { authorisation } = await caller();
    await (agrees ? authorisation.sign({ id, categories, password: typed(form, "password"), idempotencyKey: typed(form, "idempotencyKey") }) : authorisation.refuse({ id }));
  } catch (error) {
    return formAnswer(error, { categories }, { fieldOf: { "password-wrong": "password", "sign-in-slowed": "password", "consent-without-category": "categories", "category-not-requested": "categories" } });
  }
  redirect(`/enterprise/authorisations/${typedPart(form, "id")}?done=${agrees ? "signed" : "refused"}`);
}

async function stepTo(form: FormData, event: "pause" | "resume" | "revoke", target: string): Promise<FormState> {
  const id = typed(form, "id");
  try {
    await (await caller()).authorisation[event]({ id });
  } catch (error) {
    return formAnswer(error, {});
  }
  redirect(`/enterprise/authorisations/${typedPart(form, "id")}${target}`);
}

export async function pause(_: FormState, form: FormData): Promise<FormState> {
  return stepTo(form, "pause", "?done=paused");
}

export async function resume(_: FormState, form: FormData): Promise<FormState> {
  return stepTo(form, "resume", "?done=resumed");
}

export async function stopSharing(_: FormState, form: FormData): Promise<FormState> {
  return stepTo(form, "revoke", "/receipt");
}
