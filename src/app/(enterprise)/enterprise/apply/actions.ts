"use server";
import { redirect } from "next/navigation";
import { TRPCError } from "@trpc/server";
import { needStepNames, type NeedStep } from "@/domain/need/need-schema";
import { formAnswer, ticked, typed } from "@/app/form-answer";
import { found } from "@/app/found";
import { caller } from "@/server/caller";
import { RefusalCause } from "@/server/platform/trpc/init";
import type { FormState } from "@/ui/kit/form-state";
import { momentText } from "@/ui/kit/moment";
import { yuanOfWan } from "@/ui/need/amount-text";

/** Opens the wizard at the first open question; with a product, that product is chosen already. */
export async function startApplication(form: FormData): Promise<void> {
  const api = await caller();
  const draft = await found(api.need.start());
  const product = typed(form, "product");
  if (product !== "") await keepProduct(draft.id, product);
  redirect(`/enterprise/apply/${draft.step}`);
}

async function keepProduct(needId: string, product: string): Promise<void> {
  try {
    await (await caller()).need.saveStep({ needId, step: "channel", answers: { channel: "products", productVersionIds: [product], institutionIds: [] } });
  } catch (error) {
    // A wrong product in the address must not keep anyone from applying.
    if (!(error instanceof TRPCError)) throw error;
  }
}

const namesOf: Readonly<Record<NeedStep, readonly string[]>> = {
  amount: ["amountYuan"],
  term: ["termMonths", "neededBy"],
  purpose: ["purpose", "purposeNote"],
  guarantee: ["guaranteeMode"],
  repayment: ["repaymentMethod"],
  contact: ["contactName", "contactPhone"],
  channel: ["channel", "multiBank"],
};

function answersOf(step: NeedStep, values: Readonly<Record<string, string | string[]>>): Record<string, string | string[]> {
  if (step !== "amount") return values;
  const amountWan = String(values.amountYuan);
  return { amountWan, amountYuan: yuanOfWan(amountWan) };
}

function readStep(form: FormData): { step: NeedStep; values: Record<string, string | string[]> } {
  const step = needStepNames.find((name) => name === typed(form, "step")) ?? "amount";
  const lists: Record<string, string[]> = step === "channel" ? { productVersionIds: ticked(form, "productVersionIds"), institutionIds: ticked(form, "institutionIds") } : {};
  return { step, values: { ...Object.fromEntries(namesOf[step].map((name) => [name, typed(form, name)])), ...lists } };
}

/** Keeps what stands in the form while the person still types. The answer is when it was kept; null when it was not. */
export async function keepStep(form: FormData): Promise<string | null> {
  const { step, values } = readStep(form);
  const { need } = await caller();
  try {
    await need.saveStep({ needId: typed(form, "needId"), step, answers: answersOf(step, values) });
  } catch (error) {
    // A half-typed answer is kept as well; what is wrong with it is said when the person goes on.
    if (!(error instanceof TRPCError && error.cause instanceof RefusalCause && error.cause.reason === "answers-invalid")) return null;
  }
  const kept = await need.draft();
  return kept === null ? null : momentText(kept.updatedAt);
}

/** Keeps the answer, right or wrong, and goes on: to the next question, or back to the overview it was changed from. */
export async function saveStep(_: FormState, form: FormData): Promise<FormState> {
  const { step, values } = readStep(form);
  let next: string;
  try {
    const answer = await (await caller()).need.saveStep({ needId: typed(form, "needId"), step, answers: answersOf(step, values) });
    const following = needStepNames[needStepNames.indexOf(step) + 1] ?? answer.next;
    next = typed(form, "from") === "check" ? "check" : following;
  } catch (error) {
    return formAnswer(error, values);
  }
  redirect(`/enterprise/apply/${next}`);
}

/** Publishes the need. The form carries a key, so that a second click finds what the first has done. */
export async function publish(_: FormState, form: FormData): Promise<FormState> {
  const needId = typed(form, "needId");
  try {
    await (await caller()).need.publish({ needId, idempotencyKey: typed(form, "idempotencyKey") });
  } catch (error) {
    return formAnswer(error, {});
  }
  redirect(`/enterprise/apply/done?need=${needId}`);
}
