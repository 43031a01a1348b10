"use client";
import { useActionState } from "react";
import { useTranslations } from "next-intl";
import { untouched, type FormAction, type FormState, type FormValues } from "./form-state";

const KEY = "idempotencyKey";
const WAIT_MILLISECONDS = 400;

/** What stands in a form, to be shown again; files and secrets are chosen and typed anew. */
function typedIn(form: FormData): FormValues {
  const names = [...new Set(form.keys())].filter((name) => name !== "password");
  return Object.fromEntries(names.map((name) => {
    const texts = form.getAll(name).filter((value) => typeof value === "string");
    return [name, texts.length === 1 ? (texts[0] ?? "") : texts];
  }));
}

/**
 * A form's action that outlives a broken line: what was typed stays, under the same key. A form that carries a key is sent again
 * once by itself, because whatever arrives twice counts once. Only the line is forgiven: what the server answers is its own.
 */
export async function actSteadily(action: FormAction, before: FormState, form: FormData, words: { readonly lost: string; readonly wait?: number }): Promise<FormState> {
  const attempts = form.has(KEY) ? 2 : 1;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await action(before, form);
    } catch (error) {
      // The browser tells a request without an answer by this kind of error, and by nothing else.
      if (!(error instanceof TypeError)) throw error;
      if (attempt === attempts) return { errors: [], general: words.lost, values: typedIn(form), key: before.key };
      await new Promise((resolve) => setTimeout(resolve, words.wait ?? WAIT_MILLISECONDS));
    }
  }
}

/** As `useActionState`, with an action that outlives a broken line. */
export function useSteadyAction(action: FormAction): readonly [FormState, (form: FormData) => void] {
  const t = useTranslations("kit");
  const [state, act] = useActionState((before: FormState, form: FormData) => actSteadily(action, before, form, { lost: t("lost") }), untouched);
  return [state, act];
}

/** The key of the form's request: made when the page was, and renewed when the server has told what became of the first. */
export function RequestKeyInput({ state, first }: { readonly state: FormState; readonly first: string }) {
  return <input type="hidden" name={KEY} value={state.key ?? first} />;
}
