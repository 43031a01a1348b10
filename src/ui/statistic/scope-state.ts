import { createParser, createSerializer, parseAsInteger, parseAsString, parseAsStringLiteral, type inferParserType } from "nuqs/server";
import * as z from "zod";
import { parseLocalMonth } from "@/domain/calendar/local-date";
import { INSTITUTION_GROUPS } from "@/domain/statistic/measure";
import { PERIOD_KINDS } from "@/domain/statistic/period";
import { INDICATOR_CODES } from "@/domain/statistic/registry";
import { ROW_SELECTIONS } from "@/domain/statistic/row-selection";
import type { ScopeInput } from "./answer";

/** Text of a shape; what someone typed wrongly into the address is as if it were absent. */
const shaped = (shape: RegExp) => createParser({ parse: (text) => (shape.test(text) ? text : null), serialize: (text: string) => text });
const month = createParser({ parse: (text) => { const read = parseLocalMonth(text); return read.ok ? read.value : null; }, serialize: (text: string) => text });

/** What the address says of a screen of figures; every part of the screen reads it and may change it. */
export const scopeParsers = {
  period: parseAsStringLiteral(PERIOD_KINDS).withDefault("year-to-date"),
  month,
  group: parseAsStringLiteral(INSTITUTION_GROUPS).withDefault("bank"),
  district: shaped(/^\d{6}$/),
  institution: createParser({ parse: (text) => z.uuid().safeParse(text).data ?? null, serialize: (text: string) => text }),
  figure: parseAsStringLiteral(INDICATOR_CODES).withDefault("disbursed-amount"),
};
export type ScopeState = inferParserType<typeof scopeParsers>;

export const ledgerParsers = {
  rows: parseAsStringLiteral(ROW_SELECTIONS).withDefault("drawdown"),
  text: parseAsString.withDefault(""),
  page: parseAsInteger.withDefault(1),
  size: parseAsInteger.withDefault(20),
};

/** The question to the server that the address stands for. */
export function scopeInputOf(state: ScopeState): ScopeInput {
  const { period, month: ending, group, district, institution } = state;
  return { period: { kind: period, month: ending }, group, districtCode: district, institutionId: institution };
}

/** The address of the rows behind a figure in the same scope. */
export const ledgerHref = createSerializer({ ...scopeParsers, ...ledgerParsers });
