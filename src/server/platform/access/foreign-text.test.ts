import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { sitePath } from "@/app/site-path";
import { localDateText, localMonthText } from "@/domain/calendar/date-schema";
import { checkDocument } from "@/domain/financing-case/document";
import { isSamePersonName } from "@/domain/enterprise/registrant";
import { Money } from "@/domain/money/money";
import { amountText } from "@/domain/money/money-schema";
import { needSchema } from "@/domain/need/need-schema";
import { AnnualRate } from "@/domain/rate/annual-rate";
import { annualRateText } from "@/domain/rate/rate-schema";
import { checkOf } from "@/domain/record/field-check";
import { usccText } from "@/domain/uscc/uscc-schema";
import { canonicalLogin } from "@/server/account/login-name";
import { withoutSecrets } from "@/server/platform/logger/redaction";
import { showsDate } from "@/server/record/reader/workbook/book";
import { moneyFromWan } from "@/ui/product/calculator-input";
import { readProductQuery } from "@/ui/product/product-query";
import { wanOfYuan, yuanOfWan } from "@/ui/need/amount-text";
import { procedures, shapeOf, type Shape } from "../testing/access/procedure";

const LENGTH = 1_000_000;

/** Texts over which a careless rule walks once for every character: a run that ends just before what the rule asks for. */
const texts = {
  "zeros before a one": `0.${"0".repeat(LENGTH)}1`,
  "digits": "9".repeat(LENGTH),
  "digits after a point": `1.${"9".repeat(LENGTH)}`,
  "blanks before a letter": `${" ".repeat(LENGTH)}x${" ".repeat(LENGTH)}x`,
  "letters": "a".repeat(LENGTH),
  "commas": "1,".repeat(LENGTH),
  "one sign that stands for eighteen": "\ufdfa".repeat(LENGTH / 10),
  "brackets that stay open": "[".repeat(LENGTH),
  "quotes": '"\\'.repeat(LENGTH),
  "addresses of databases that never end": "postgres://a:".repeat(LENGTH / 10),
  "hyphens": "2026-".repeat(LENGTH),
};

/** Minutes of work end here; what is done in one walk takes milliseconds. */
const PATIENCE = 20_000;

/** Runs what cannot be interrupted otherwise; throws when it does not come to an end. */
function ends(work: () => unknown): boolean {
  runInNewContext("work()", { work: () => void work() }, { timeout: PATIENCE });
  return true;
}

const field = (type: "string" | "text" | "date" | "month" | "decimal" | "int" | "bool") => checkOf({ name: "x", type } as Parameters<typeof checkOf>[0]);

const readers: readonly (readonly [name: string, read: (text: string) => unknown])[] = [
  ["an amount", (text) => Money.parse(text)],
  ["an amount at the edge", (text) => amountText.safeParse(text)],
  ["a rate", (text) => AnnualRate.parse(text)],
  ["a rate at the edge", (text) => annualRateText.safeParse(text)],
  ["a credit code", (text) => usccText.safeParse(text)],
  ["a day", (text) => localDateText.safeParse(text)],
  ["a month", (text) => localMonthText.safeParse(text)],
  ["a whole need", (text) => needSchema.safeParse({ amountYuan: text, termMonths: text, neededBy: text, purpose: text, purposeNote: text, contactName: text, contactPhone: text, productVersionIds: [text] })],
  ["a person's name", (text) => isSamePersonName(text, `${text}.`)],
  ["a document's name", (text) => checkDocument({ name: text, content: Uint8Array.of(0x25, 0x50, 0x44, 0x46) })],
  ["a login name", (text) => canonicalLogin(text)],
  ["a page to go on to", (text) => sitePath.safeParse(`/${text}`)],
  ["an amount in wan, as typed", (text) => [yuanOfWan(text), wanOfYuan(text), moneyFromWan(text)]],
  ["the finder's address", (text) => readProductQuery({ amount: text, term: text, district: text, page: text, compare: text })],
  ["the cell of a delivery", (text) => (["string", "text", "date", "month", "decimal", "int", "bool"] as const).map((type) => field(type)(text))],
  ["the pattern of a format", (text) => showsDate(text)],
  ["a line of the log", (text) => withoutSecrets(text)],
];

/** Input of a procedure's shape with this text wherever it takes text. */
function filled(shape: Shape, text: string): unknown {
  const branch = (shape.anyOf ?? shape.oneOf ?? shape.allOf)?.[0];
  if (branch !== undefined) return filled(branch, text);
  if (shape.type === "object") return Object.fromEntries(Object.entries(shape.properties ?? {}).map(([name, inner]) => [name, filled(inner, text)]));
  if (shape.type === "array") return [filled(shape.items ?? {}, text)];
  return shape.type === "string" || shape.type === undefined ? text : 1;
}

describe("a megabyte of text made to be slow to read", () => {
  it.each(readers)("is read in one walk as %s", (_, read) => {
    for (const text of Object.values(texts)) expect(ends(() => read(text))).toBe(true);
  }, 5 * PATIENCE);

  it.each(procedures.flatMap(({ path, input, ...rest }) => (input === undefined ? [] : [{ path, input, shape: shapeOf({ path, input, ...rest }) ?? {} }])))("is judged in one walk as the input of $path", ({ input, shape }: { input: z.ZodType; shape: Shape }) => {
    for (const text of Object.values(texts)) expect(ends(() => input.safeParse(filled(shape, text)))).toBe(true);
  }, 5 * PATIENCE);
});
