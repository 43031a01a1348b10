/** What a service answers: the value, or a refusal whose reason the user can be told. Bugs throw; they never come back this way. */
export type Outcome<T, R extends string> =
  | { readonly ok: true; readonly value: T }
  | Refusal<R>;

/** A refusal names its reason in kebab-case; `detail` fills the placeholders of the message shown for it. */
export interface Refusal<R extends string> {
  readonly ok: false;
  readonly reason: R;
  readonly detail?: Readonly<Record<string, string>>;
}

/** Wraps a value as the accepted outcome. */
export function accept<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Wraps a reason, and what the message needs to explain it, as the refused outcome. */
export function refuse<R extends string>(reason: R, detail?: Readonly<Record<string, string>>): Refusal<R> {
  return detail === undefined ? { ok: false, reason } : { ok: false, reason, detail };
}
