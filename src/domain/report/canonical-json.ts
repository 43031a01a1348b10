type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

function isPlain(value: Json): boolean {
  return value === null || typeof value !== "object";
}

/**
 * JSON with sorted keys and without blanks: the same facts always give the same bytes, so a hash over them proves the
 * report. Keys whose value is undefined are left out, as JSON has no word for it.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) {
    const items: readonly Json[] = value;
    return items.every(isPlain) ? JSON.stringify(items) : `[${items.map(canonicalJson).join(",")}]`;
  }
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  entries.sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(",")}}`;
}
