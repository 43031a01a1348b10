import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { categories } from "@/domain/report/registry";
import { readHeader } from "@/domain/record/header";
import { compileLineReader, isRejected } from "@/domain/record/line";
import { isCategoryCode } from "@/domain/report/category-code";
import { envelopeColumns } from "./csv";
import { dayOf, dayText } from "./day";
import { generateCity } from "./generate";
import type { CityOptions } from "./options";

const anyOptions: fc.Arbitrary<CityOptions> = fc.record({
  enterprises: fc.integer({ min: 17, max: 45 }),
  months: fc.integer({ min: 1, max: 72 }),
  asOf: fc.integer({ min: dayOf("2022-01-01"), max: dayOf("2031-12-31") }).map(dayText),
  seed: fc.string({ minLength: 1, maxLength: 12 }),
});

/** The checks of one category for rows that hold every column. */
function readerOf(code: string, asOf: string) {
  if (!isCategoryCode(code)) throw new Error(code);
  const columns = [...envelopeColumns, ...categories[code].fields.map((field) => field.name)];
  const places = readHeader(categories[code], columns);
  if (!places.ok) throw new Error(places.reason);
  const read = compileLineReader(categories[code], places.value, asOf);
  return (row: Readonly<Record<string, string>>) => read(columns.map((column) => row[column] ?? ""));
}

/** Every record that fails a check, was known in the future, or before its enterprise was founded. */
function faults(options: CityOptions): string[] {
  const readers = new Map<string, ReturnType<typeof readerOf>>();
  const found: string[] = [];
  for (const enterprise of generateCity(options).enterprises()) {
    for (const { category, row } of enterprise.records()) {
      const read = readers.get(category) ?? readerOf(category, options.asOf);
      readers.set(category, read);
      const line = read(row);
      const knownOn = row.as_of ?? "";
      const inTime = knownOn <= options.asOf && knownOn >= enterprise.establishedOn;
      if (isRejected(line) || line.warnings.length > 0 || !inTime) found.push(JSON.stringify(row));
    }
  }
  return found;
}

describe("a city of any size, length, day and seed", () => {
  it("passes every check of the catalogue, knows nothing of the future, and nothing from before an enterprise was founded", () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        expect(faults(options)).toEqual([]);
      }),
      { numRuns: 12, seed: 20261122, endOnFailure: true },
    );
  }, 60_000);
});
