import type * as z from "zod";
import { findUnstorableText } from "@/server/platform/trpc/storable-text";

/** What Next hands a page of the part after the question mark: a parameter given twice is a list. */
export type SearchParams = Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;

const LONGEST = 2_000;

/**
 * What a page reads of the part after the question mark. Whatever stands there, a page opens: of a parameter given twice the first
 * counts, and one that makes no sense is as if it were absent. Every field of the schema is optional.
 */
export async function readSearch<S extends z.ZodObject>(searchParams: SearchParams, schema: S): Promise<z.output<S>> {
  const given = Object.entries(await searchParams).flatMap(([name, value]) => {
    const text = typeof value === "string" ? value : value?.[0];
    return text === undefined || !isReadable(text) ? [] : [[name, text] as const];
  });
  const whole = schema.safeParse(Object.fromEntries(given));
  if (whole.success) return whole.data;
  const senseless = new Set(whole.error.issues.map(({ path }) => path[0]));
  return schema.parse(Object.fromEntries(given.filter(([name]) => !senseless.has(name))));
}

/** A part of the path as it was meant; null for one that nothing can be named by. */
export function readSegment(segment: string): string | null {
  try {
    const text = decodeURIComponent(segment);
    return isReadable(text) ? text : null;
  } catch {
    return null;
  }
}

function isReadable(text: string): boolean {
  return text.length <= LONGEST && findUnstorableText(text) === null;
}
