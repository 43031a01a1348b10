"use client";
import { useTranslations } from "next-intl";
import { toldBy, useProblemText } from "./problem";

interface FieldOptions {
  /** The object that the fields travelled in, with its dot: `registrant.`. */
  readonly prefix?: string;
  /** Which refusals are about a field, and about which. */
  readonly refusals?: Readonly<Record<string, string>>;
}

/** Where the server found something wrong, by path: the form's own fields, or the answers of a need. */
function findingsIn(error: unknown, prefix: string): (readonly [path: string, key: string])[] {
  const told = toldBy(error);
  const found = told?.reason === "answers-invalid" ? (told.detail ?? {}) : (told?.fields ?? {});
  return Object.entries(found).map(([path, key]) => [path.startsWith(prefix) ? path.slice(prefix.length) : path, key]);
}

/** What is wrong with one field, next to it: the properties of its Form.Item. A finding inside a field counts as the field's own. */
export function useFieldProblem(error: unknown, { prefix = "", refusals = {} }: FieldOptions = {}): (name: string) => { validateStatus?: "error"; help?: string } {
  const field = useTranslations("field");
  const refusal = useTranslations("refusal");
  const findings = findingsIn(error, prefix);
  const told = toldBy(error);
  const text = useProblemText();
  return (name) => {
    const key = findings.find(([path]) => path === name || path.startsWith(`${name}.`))?.[1];
    if (key !== undefined) return { validateStatus: "error", help: field.has(key) ? field(key) : refusal.has(key) ? refusal(key, {}) : field("invalid") };
    const reason = told?.reason;
    if (reason !== undefined && refusals[reason] === name && refusal.has(reason)) return { validateStatus: "error", help: text(error) };
    return {};
  };
}
