/** What JSON can say; `undefined` stands for a key that is left out. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** True when keys occur somewhere inside; lists of lists of plain values have none and need no sorting. */
function hasKeys(value: Json): boolean {
  return Array.isArray(value) ? (value as readonly Json[]).some(hasKeys) : isObject(value);
}

/**
 * JSON with sorted keys and without blanks: the same facts always give the same bytes, so a hash over them proves the
 * report. Keys whose value is undefined are left out, as JSON has no word for it.
 */
export function canonicalJson(value: Json): string {
  if (!hasKeys(value)) return JSON.stringify(value) ?? "null";
  if (!isObject(value)) return `[${(value as readonly Json[]).map(canonicalJson).join(",")}]`;
  let text = "";
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}
