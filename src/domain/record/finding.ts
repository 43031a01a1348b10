import type { CategoryDefinition, FieldDefinition } from "@/domain/report/category";
import { comparePlainDecimals } from "./plain-decimal";

/** What looks wrong about an accepted record; it is kept with the record and never rejects it. */
export const findingCodes = ["negative", "range", "format", "order", "exceeds", "later-than-as-of", "as-of-in-future"] as const;
export type FindingCode = (typeof findingCodes)[number];

/** The text of a field on the line, or undefined when the cell is empty. */
export type Reading = (name: string) => string | undefined;
type Finder = (read: Reading, asOf: string) => string | null;

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
export function findersOf(definition: CategoryDefinition, today: string): (read: Reading, asOf: string) => string[] {
  const names = new Set(definition.fields.map((field) => field.name));
  const both = ([first, second]: readonly [string, string]) => names.has(first) && names.has(second);
  const finders: Finder[] = [
    (_read, asOf) => (asOf > today ? "as-of-in-future:as_of" : null),
    ...definition.fields.flatMap(finderOfField),
    ...ORDERED.filter(both).map(([first, second]): Finder => pair(first, second, "order", (a, b) => a > b)),
    ...BOUNDED.filter(both).map(([first, second]): Finder => pair(first, second, "exceeds", (a, b) => comparePlainDecimals(a, b) > 0)),
    ...eventFinder(definition),
  ];
  return (read, asOf) => {
    const found: string[] = [];
    for (const find of finders) {
      const finding = find(read, asOf);
      if (finding !== null) found.push(finding);
    }
    return found;
  };
}

function finderOfField(field: FieldDefinition): Finder[] {
  const { name } = field;
  const format = FORMATS[name];
  if (format !== undefined) return [single(name, "format", (text) => !format.test(text))];
  if (field.unit === "%") return [single(name, "range", (text) => text.startsWith("-") || comparePlainDecimals(text, "100") > 0)];
  if (field.type !== "decimal" || SIGNED.has(name)) return [];
  return [single(name, "negative", (text) => text.startsWith("-"))];
}

function eventFinder({ eventDate }: CategoryDefinition): Finder[] {
  // Only as much of the data date is compared as the field has: a month with the month, a year with the year.
  return [(read, asOf) => {
    const text = read(eventDate);
    return text !== undefined && text > asOf.slice(0, text.length) ? `later-than-as-of:${eventDate}` : null;
  }];
}

function single(name: string, code: FindingCode, isWrong: (text: string) => boolean): Finder {
  return (read) => {
    const text = read(name);
    return text !== undefined && isWrong(text) ? `${code}:${name}` : null;
  };
}

function pair(first: string, second: string, code: FindingCode, isWrong: (a: string, b: string) => boolean): Finder {
  return (read) => {
    const [a, b] = [read(first), read(second)];
    return a !== undefined && b !== undefined && isWrong(a, b) ? `${code}:${first}` : null;
  };
}
