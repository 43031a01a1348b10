"use server";
import { redirect } from "next/navigation";
import { formAnswer, typed } from "@/app/form-answer";
import { caller } from "@/server/caller";
import type { FormState } from "@/ui/kit/form-state";

/** Gives an agent a login. The password is never sent back to the page. */
export async function addAgent(_: FormState, form: FormData): Promise<FormState> {
  const kept = { name: typed(form, "name"), phone: typed(form, "phone"), loginName: typed(form, "loginName") };
  try {
    await (await caller()).enterprise.addAgent({ ...kept, password: typed(form, "password") });
  } catch (error) {
    return formAnswer(error, kept, { fieldOf: { "login-name-taken": "loginName", "login-names-tried-too-often": "loginName" } });
  }
  redirect("/enterprise/members?done=added");
}

export async function endAgent(_: FormState, form: FormData): Promise<FormState> {
  try {
    await (await caller()).enterprise.endAgent({ membershipId: typed(form, "membershipId") });
  } catch (error) {
    return formAnswer(error, {});
  }
  redirect("/enterprise/members?done=ended");
}
