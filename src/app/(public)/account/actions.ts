"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { caller } from "@/server/caller";

/** Makes another of the person's organisations the active one. */
export async function chooseMembership(form: FormData): Promise<void> {
  await (await caller()).account.switchMembership({ membershipId: String(form.get("membershipId")) });
  redirect("/account/continue");
}

/** Signs another device of the person out. */
export async function signDeviceOut(form: FormData): Promise<void> {
  await (await caller()).account.revokeSession({ sessionId: String(form.get("sessionId")) });
  revalidatePath("/account/sessions");
}
