import * as z from "zod";
import { audiences } from "@/domain/product/eligibility";
import { guaranteeModes, repaymentMethods } from "@/domain/product/vocabulary";
import { plainNumber } from "./calculator-input";

const MOST_COMPARED = 3;
const empty = z.literal("").transform(() => undefined);
const typed = z.string().transform(plainNumber);
const wan = typed.pipe(z.string().regex(/^\d{1,8}(\.\d{1,2})?$/));
const months = typed.pipe(z.string().regex(/^\d{1,3}$/)).transform((text) => parseInt(text, 10)).pipe(z.number().min(1).max(600));

/** The finder's address: every part may be missing, and a part that makes no sense is dropped and reported, never an error page. */
const fields = {
  amount: wan,
  term: months,
  guarantee: z.enum(guaranteeModes),
  repayment: z.enum(repaymentMethods),
  district: z.string().regex(/^\d{6}$/),
  audience: z.enum(audiences),
  page: z.coerce.number().int().min(1).max(10_000),
  compare: z.string().transform((text) => text.split(",")).pipe(z.array(z.uuid()).max(MOST_COMPARED)),
} as const;

type Fields = typeof fields;
export type ProductQuery = { readonly [K in keyof Fields]?: z.output<Fields[K]> };

/** What was typed into fields that make no sense, so that nothing typed is lost. */
export type InvalidTyped = { readonly [K in keyof Fields]?: string };

/** Reads the address of the finder. `invalid` holds what was ignored, as it was typed. */
export function readProductQuery(search: Readonly<Record<string, string | string[] | undefined>>): { query: ProductQuery; invalid: InvalidTyped } {
  const query: Record<string, unknown> = {};
  const invalid: Record<string, string> = {};
  for (const [name, schema] of Object.entries(fields)) {
    const given = search[name];
    const text = Array.isArray(given) ? given[0] : given;
    if (text === undefined) continue;
    const parsed = z.union([empty, schema]).safeParse(text.trim());
    if (parsed.success) query[name] = parsed.data;
    else invalid[name] = text;
  }
  return { query, invalid };
}

/** The address of the finder with some parts changed; undefined takes a part out. */
export function productHref(query: ProductQuery, change: { readonly [K in keyof Fields]?: ProductQuery[K] | undefined }): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, ...change })) {
    if (value !== undefined && String(value) !== "") search.set(name, Array.isArray(value) ? value.join(",") : String(value));
  }
  const text = search.toString();
  return text === "" ? "/products" : `/products?${text}`;
}

/** Where adding or dropping a product leads; undefined when three are chosen and this is not one of them. */
export function compareToggleHref(query: ProductQuery, id: string): string | undefined {
  const chosen = query.compare ?? [];
  if (chosen.includes(id)) return productHref(query, { compare: chosen.filter((other) => other !== id) });
  return chosen.length < MOST_COMPARED ? productHref(query, { compare: [...chosen, id] }) : undefined;
}
