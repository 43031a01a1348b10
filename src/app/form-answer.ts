import { randomUUID } from "node:crypto";
import { TRPCError } from "@trpc/server";
import { unstable_rethrow } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import * as z from "zod";
import { rootLog } from "@/server/platform/logger/logger";
import { RefusalCause } from "@/server/platform/trpc/init";
import type { FormState, FormValues } from "@/ui/kit/form-state";
import { momentText } from "@/ui/kit/moment";

export interface FormPlace {
  /** Dropped from the path of a field: the name of the object that the fields travel in. */
  readonly prefix?: string;
  /** Refusals that are about one field. */
  readonly fieldOf?: Readonly<Record<string, string>>;
}

/**
 * What a form says when a procedure refused: words in the user's language, beside the field where there is one. After a failure
 * of ours what was typed stays on the form too, with the number under which the log has it. What is not there is thrown on.
 */
export async function formAnswer(error: unknown, values: FormValues, place: FormPlace = {}): Promise<FormState> {
  unstable_rethrow(error);
  if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") return failureState(error, values);
  const { cause } = error;
  if (cause instanceof RefusalCause) return refusalState(cause, values, place);
  if (cause instanceof z.ZodError) return fieldState(cause.issues.map((issue) => [issue.path.join("."), issue.message, mostOf(issue)] as const), values, place);
  const refusal = await getTranslations("refusal");
  if (error.code === "UNAUTHORIZED") return { errors: [], general: refusal("signed-out"), values };
  if (error.code === "FORBIDDEN") return { errors: [], general: refusal("forbidden"), values };
  throw error;
}

async function failureState(error: unknown, values: FormValues): Promise<FormState> {
  const traceId = randomUUID();
  rootLog().error({ err: error, traceId }, "form failed");
  return { errors: [], general: (await getTranslations("refusal"))("internal", { traceId }), values };
}

async function refusalState(cause: RefusalCause, values: FormValues, place: FormPlace): Promise<FormState> {
  if (cause.reason === "answers-invalid") return fieldState(Object.entries(cause.detail), values, place);
  const message = await refusalText(cause);
  const name = place.fieldOf?.[cause.reason];
  return name === undefined ? { errors: [], general: message, values } : { errors: [{ name, message }], values };
}

/** How many characters a text may have, where it has more. */
function mostOf(issue: z.core.$ZodIssue): number | undefined {
  return issue.code === "too_big" && issue.origin === "string" ? Number(issue.maximum) : undefined;
}

async function fieldState(found: readonly (readonly [path: string, key: string, most?: number])[], values: FormValues, { prefix }: FormPlace): Promise<FormState> {
  const [field, refusal] = await Promise.all([getTranslations("field"), getTranslations("refusal")]);
  const wordsOf = (key: string, most?: number) => (field.has(key) ? field(key) : refusal.has(key) ? refusal(key) : most === undefined ? field("invalid") : field("text-too-long", { most }));
  const seen = new Map<string, string>();
  for (const [path, key, most] of found) {
    const bare = prefix !== undefined && path.startsWith(`${prefix}.`) ? path.slice(prefix.length + 1) : path;
    const name = bare.split(".")[0] ?? bare;
    if (!seen.has(name)) seen.set(name, wordsOf(key, most));
  }
  return { errors: [...seen].map(([name, message]) => ({ name, message })), values };
}

/** A refusal in words; where somebody was first, it says who, when, and where the matter stands now. */
export async function refusalText({ reason, detail }: { readonly reason: string; readonly detail: Readonly<Record<string, string>> }): Promise<string> {
  const [t, state, locale] = await Promise.all([getTranslations("refusal"), getTranslations("financing-case.status"), getLocale()]);
  const wasFirst = reason === "lost-race" || reason === "not-allowed-now";
  if (wasFirst && (detail.who === undefined || detail.who === "")) return t("state-changed");
  const known = detail.state !== undefined && state.has(detail.state) ? state(detail.state) : (detail.state ?? "");
  const at = detail.at === undefined ? "" : momentText(detail.at);
  return t.has(reason) ? t(reason, { ...detail, state: known, at, separator: locale === "en" ? ", " : "、" }) : t("generic");
}

/** What was sent under a name. An action can be called by any program, with something that is no form: then it was nothing. */
function sent(form: unknown, name: string): FormDataEntryValue[] {
  return form instanceof FormData ? form.getAll(name) : [];
}

/** A text field as it was typed; files and absent fields count as empty. */
export function typed(form: FormData, name: string): string {
  const [value] = sent(form, name);
  return typeof value === "string" ? value : "";
}

/** A file that was chosen; null for none, for an empty one, and for words in its place. */
export function chosenFile(form: FormData, name: string): File | null {
  const [value] = sent(form, name);
  return value instanceof File && value.size > 0 ? value : null;
}

/** All values of a group of ticks. */
export function ticked(form: FormData, name: string): string[] {
  return sent(form, name).filter((value) => typeof value === "string");
}
