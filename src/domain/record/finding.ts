import type { CategoryDefinition, FieldDefinition } from "@/domain/report/category";
import { comparePlainDecimals } from "./plain-decimal";

/** What looks wrong about an accepted record; it is kept with the record and never rejects it. */
export const findingCodes = ["negative", "range", "format", "order", "exceeds", "later-than-as-of", "as-of-in-future"] as const;
export type FindingCode = (typeof findingCodes)[number];

/** The trimmed texts of a line's own fields, in the order of the definition; empty for an empty cell. */
export type FieldTexts = readonly string[];
type Finder = (texts: FieldTexts, asOf: string) => string | null;

const FORMATS: Readonly<Record<string, RegExp>> = { district_code: /^\d{6}$/, industry_code: /^[A-T]?\d{2,4}$/, year: /^(?:19|20)\d{2}$/ };
const SIGNED = new Set(["net_profit", "taxable_sales", "tax_due", "tax_paid"]);

// The first of each pair cannot lie after the second.
const ORDERED: readonly (readonly [string, string])[] = [
  ["term_from", "term_to"], ["valid_from", "valid_to"], ["period_from", "period_to"], ["listed_on", "removed_on"],
  ["decided_on", "valid_to"], ["decided_on", "repaired_on"], ["issued_on", "valid_to"], ["awarded_on", "valid_to"],
  ["filed_on", "closed_on"], ["registered_on", "released_on"], ["applied_on", "granted_on"], ["granted_on", "valid_to"],
  ["judged_on", "published_on"], ["established_on", "approved_on"], ["signed_on", "due_on"],
];

// The first of each pair cannot be more than the second.
const BOUNDED: readonly (readonly [string, string])[] = [
  ["paid_in_capital", "registered_capital"], ["paid_amount", "subscribed_amount"], ["paid_amount", "amount"],
  ["amount_paid", "amount_due"], ["deferred_amount", "amount_due"],
];

/**
 * The cross-field, range and format checks that fit a category's fields. A finding reads "code:field".
 * `today` is the day in Shanghai on which the file arrives.
 */
export function findersOf(definition: CategoryDefinition, today: string): (texts: FieldTexts, asOf: string) => string[] {
  const places = new Map(definition.fields.map((field, place) => [field.name, place]));
  const pairs = (names: typeof ORDERED, code: FindingCode, isWrong: (first: string, second: string) => boolean) =>
    names.flatMap(([first, second]) => pair(first, code, isWrong, places.get(first), places.get(second)));
  const finders: Finder[] = [
    (_texts, asOf) => (asOf > today ? "as-of-in-future:as_of" : null),
    ...definition.fields.flatMap(finderOfField),
    ...pairs(ORDERED, "order", (first, second) => first > second),
    ...pairs(BOUNDED, "exceeds", (first, second) => first !== second && comparePlainDecimals(first, second) > 0),
    eventFinder(definition.eventDate, places.get(definition.eventDate) ?? -1),
  ];
  return (texts, asOf) => {
    const found: string[] = [];
    for (const find of finders) {
      const finding = find(texts, asOf);
      if (finding !== null) found.push(finding);
    }
    return found;
  };
}

function finderOfField(field: FieldDefinition, place: number): Finder[] {
  const { name } = field;
  const format = FORMATS[name];
  if (format !== undefined) return [single(name, place, "format", (text) => !format.test(text))];
  if (field.unit === "%") return [single(name, place, "range", (text) => text.startsWith("-") || comparePlainDecimals(text, "100") > 0)];
  if (field.type !== "decimal" || SIGNED.has(name)) return [];
  return [single(name, place, "negative", (text) => text.startsWith("-"))];
}

function eventFinder(name: string, place: number): Finder {
  // Only as much of the data date is compared as the field has: a month with the month, a year with the year.
  return (texts, asOf) => {
    const text = texts[place] ?? "";
    return text !== "" && text > asOf.slice(0, text.length) ? `later-than-as-of:${name}` : null;
  };
}

function single(name: string, place: number, code: FindingCode, isWrong: (text: string) => boolean): Finder {
  return (texts) => {
    const text = texts[place] ?? "";
    return text !== "" && isWrong(text) ? `${code}:${name}` : null;
  };
}

function pair(name: string, code: FindingCode, isWrong: (first: string, second: string) => boolean, first: number | undefined, second: number | undefined): Finder[] {
  if (first === undefined || second === undefined) return [];
  return [(texts) => {
    const [a, b] = [texts[first] ?? "", texts[second] ?? ""];
    return a !== "" && b !== "" && isWrong(a, b) ? `${code}:${name}` : null;
  }];
}
