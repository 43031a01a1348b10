import type { FieldError } from "./error-summary";

export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** What a form shows after its last answer: what is wrong beside which field, and everything that was typed. */
export interface FormState {
  readonly errors: readonly FieldError[];
  /** What concerns no single field. */
  readonly general?: string;
  readonly values: FormValues;
  /** The key of the next request, when the one that the form came with has been used up. */
  readonly key?: string;
}

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/** A form nobody has sent yet. */
export const untouched: FormState = { errors: [], values: {} };

export function errorOf(state: FormState, name: string): string | undefined {
  return state.errors.find((error) => error.name === name)?.message;
}

/** What was typed into a field, or what it began with. */
export function textOf(state: FormState, name: string, otherwise = ""): string {
  const value = state.values[name];
  return typeof value === "string" ? value : otherwise;
}

/** What was ticked, or what was ticked to begin with. */
export function listOf(state: FormState, name: string, otherwise: readonly string[] = []): readonly string[] {
  const value = state.values[name];
  if (value === undefined) return otherwise;
  return typeof value === "string" ? [value] : value;
}
