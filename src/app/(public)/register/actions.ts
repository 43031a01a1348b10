"use server";
import { redirect } from "next/navigation";
import { formAnswer, typed } from "@/app/form-answer";
import { caller } from "@/server/caller";
import type { FormState } from "@/ui/kit/form-state";

const usccReasons = ["uscc-wrong-length", "uscc-wrong-character", "uscc-district-not-digits", "uscc-wrong-check-character", "not-on-record", "registration-not-active"];
const aboutUscc = Object.fromEntries(usccReasons.map((reason) => [reason, "uscc"]));

/** Looks the code up; what is wrong with it is said beside the field. */
export async function checkUscc(_: FormState, form: FormData): Promise<FormState> {
  const uscc = typed(form, "uscc");
  let found: string;
  try {
    found = (await (await caller()).enterprise.lookUp({ uscc })).uscc;
  } catch (error) {
    return formAnswer(error, { uscc }, { fieldOf: aboutUscc });
  }
  redirect(`/register?uscc=${found}`);
}

/** Registers the enterprise with its legal representative. The password is never sent back to the page. */
export async function register(_: FormState, form: FormData): Promise<FormState> {
  const uscc = typed(form, "uscc");
  const kept = { name: typed(form, "name"), identityNumber: typed(form, "identityNumber"), phone: typed(form, "phone"), loginName: typed(form, "loginName") };
  try {
    await (await caller()).enterprise.register({ uscc, registrant: { ...kept, password: typed(form, "password") } });
  } catch (error) {
    return formAnswer(error, kept, { prefix: "registrant", fieldOf: { "registrant-not-confirmed": "name", "login-name-taken": "loginName" } });
  }
  redirect(`/register/done?login=${encodeURIComponent(kept.loginName.trim())}`);
}
