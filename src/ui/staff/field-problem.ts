"use client";
import { useTranslations } from "next-intl";
import { toldBy } from "./problem";

/** Where the server found something wrong: field paths without the object that the fields travelled in. */
export function fieldKeys(error: unknown, prefix = ""): Readonly<Record<string, string>> {
  const told = toldBy(error);
  const found = told?.reason === "answers-invalid" ? (told.detail ?? {}) : (told?.fields ?? {});
  return Object.fromEntries(Object.entries(found).map(([path, key]) => [(path.startsWith(prefix) ? path.slice(prefix.length) : path).split(".")[0] ?? path, key]));
}

/** What is wrong with one field, next to it; `refusals` tells which refusals are about a field. */
export function useFieldText(error: unknown, options: { readonly prefix?: string; readonly refusals?: Readonly<Record<string, string>> } = {}): (name: string) => { validateStatus?: "error"; help?: string } {
  const field = useTranslations("field");
  const refusal = useTranslations("refusal");
  const keys = fieldKeys(error, options.prefix);
  const told = toldBy(error);
  return (name) => {
    const key = keys[name];
    if (key !== undefined) return { validateStatus: "error", help: field.has(key) ? field(key) : refusal.has(key) ? refusal(key, {}) : field("invalid") };
    const reason = told?.reason;
    if (reason !== undefined && options.refusals?.[reason] === name && refusal.has(reason)) return { validateStatus: "error", help: refusal(reason, { ...told?.detail }) };
    return {};
  };
}
