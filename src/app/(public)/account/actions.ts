"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { caller } from "@/server/caller";

/** The id a hidden field carries; the procedure refuses what is none. */
function idIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** Makes another of the person's organisations the active one. */
export async function chooseMembership(form: FormData): Promise<void> {
  await (await caller()).account.switchMembership({ membershipId: idIn(form, "membershipId") });
  redirect("/account/continue");
}

/** Signs another device of the person out. */
export async function signDeviceOut(form: FormData): Promise<void> {
  await (await caller()).account.revokeSession({ sessionId: idIn(form, "sessionId") });
  revalidatePath("/account/sessions");
}
