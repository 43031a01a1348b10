"use server";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { chosenFile, formAnswer, ticked, typed } from "@/app/form-answer";
import { caller } from "@/server/caller";
import type { FormState } from "@/ui/kit/form-state";
import { versionOf } from "./version";

/** Accepts an offer as it was shown: one that changed meanwhile is refused and shown anew. */
export async function acceptOffer(_: FormState, form: FormData): Promise<FormState> {
  try {
    await (await caller()).financingCase.acceptOffer({ caseId: typed(form, "caseId"), version: versionOf(form) });
  } catch (error) {
    return formAnswer(error, {});
  }
  redirect(`/enterprise/needs/${typed(form, "needId")}?done=accepted`);
}

export async function declineOffer(_: FormState, form: FormData): Promise<FormState> {
  const reason = typed(form, "reason");
  try {
    await (await caller()).financingCase.declineOffer({ caseId: typed(form, "caseId"), version: versionOf(form), reason });
  } catch (error) {
    return formAnswer(error, { reason });
  }
  redirect(`/enterprise/needs/${typed(form, "needId")}?done=declined`);
}

/** Takes the need back from all banks, or from the one that is named. */
export async function withdraw(_: FormState, form: FormData): Promise<FormState> {
  const [needId, caseId, reason] = [typed(form, "needId"), typed(form, "caseId"), typed(form, "reason")];
  try {
    const api = await caller();
    await (caseId === "" ? api.need.withdraw({ needId, reason: reason.trim() || undefined }) : api.financingCase.withdraw({ caseId, note: reason.trim() || undefined }));
  } catch (error) {
    return formAnswer(error, { reason });
  }
  redirect(`/enterprise/needs/${needId}?done=withdrawn`);
}

/** Shows the need to further banks. */
export async function refer(_: FormState, form: FormData): Promise<FormState> {
  const needId = typed(form, "needId");
  const institutionIds = ticked(form, "institutionIds");
  try {
    await (await caller()).need.reRefer({ needId, institutionIds });
  } catch (error) {
    return formAnswer(error, { institutionIds });
  }
  redirect(`/enterprise/needs/${needId}?done=referred`);
}

/** Hands a returned case in again. */
export async function resubmit(_: FormState, form: FormData): Promise<FormState> {
  const reason = typed(form, "reason");
  try {
    await (await caller()).financingCase.resubmit({ caseId: typed(form, "caseId"), version: versionOf(form), note: reason.trim() || undefined });
  } catch (error) {
    return formAnswer(error, { reason });
  }
  redirect(`/enterprise/needs/${typed(form, "needId")}?done=resubmitted`);
}

/** Answers one item that a bank asked for, in words, with a file or with a photo taken just now. */
export async function answerSupplement(_: FormState, form: FormData): Promise<FormState> {
  const words = typed(form, "answer");
  const chosen = ["photo", "document"].filter((name) => chosenFile(form, name) !== null);
  const [place = "document"] = chosen;
  if (chosen.length > 1) return { errors: [{ name: place, message: (await getTranslations("field"))("one-file-only") }], values: { answer: words } };
  const file = chosenFile(form, place);
  try {
    const document = file !== null ? { name: file.name, mime: file.type, content: new Uint8Array(await file.arrayBuffer()) } : undefined;
    await (await caller()).financingCase.answerSupplement({ supplementId: typed(form, "supplementId"), answer: words, document });
  } catch (error) {
    return formAnswer(error, { answer: words }, { fieldOf: { "answer-missing": "answer", "document-empty": place, "document-too-large": place, "document-type-unknown": place } });
  }
  redirect(`/enterprise/needs/${typed(form, "needId")}?done=answered`);
}
