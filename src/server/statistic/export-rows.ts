import { localDateOf } from "@/domain/calendar/local-date";
import { windowOf } from "@/domain/statistic/period";
import type { Deps } from "@/server/platform/deps";
import { exactNumber, writeWorkbook, type Column, type Sheet } from "@/server/platform/workbook/workbook";
import { readApplications } from "./application";
import { auditExport, minuteOf, periodOf, scopeNote, wordsOf, type ExportedFile, type Words } from "./export-part";
import { readLedger, type LedgerRequest } from "./ledger";
import { readPlaces } from "./place";
import type { Scope } from "./view";

/** What one file carries. */
export const ROWS_AT_MOST = 50_000;

const mark = (holds: boolean) => (holds ? "✓" : null);

/** The masked rows behind a figure as a workbook, at most 50,000, the latest first; says so when there are more. */
export async function exportLedger(deps: Deps, { request, locale }: { request: Omit<LedgerRequest, "page" | "pageSize">; locale: string }): Promise<ExportedFile> {
  const words = wordsOf(locale);
  const { ledger } = words;
  const [{ asOf, total, rows }, place] = await Promise.all([readLedger(deps, { ...request, page: 1, pageSize: ROWS_AT_MOST }), placesFor(deps, request, locale)]);
  const amountHeading = ledger.amount.replace(words.unit.wan, words.unit.yuan);
  const columns: Column[] = [
    { heading: ledger.drawnOn, width: 12 }, { heading: ledger.enterprise, width: 28 }, { heading: ledger.uscc, width: 22 }, { heading: ledger.district, width: 20 },
    { heading: ledger.institution, width: 28 }, { heading: ledger.note, width: 12 }, { heading: amountHeading, width: 18, places: 2 }, { heading: ledger.rate, width: 12, places: 4 },
    { heading: ledger.guarantee, width: 10 }, { heading: ledger.maturityOn, width: 12 }, { heading: ledger.status, width: 12 }, { heading: ledger.days, width: 12, places: 0 },
    { heading: ledger.yesFirst, width: 10 }, { heading: ledger.renewalKind, width: 14 }, { heading: ledger.yesInclusive, width: 10 },
  ];
  const sheet: Sheet = {
    name: words.export.sheetRows, columns,
    notes: notesOf({ asOf, request, scope: place.scope, rows: total.rows, lead: ledger.lead, summary: `${ledger[request.selection]} ${total.rows} · ${total.amountYuan} ${words.unit.yuan}` }, words),
    rows: rows.map((row) => [
      row.drawnOn, row.enterpriseName, row.uscc, place.districtName(row.districtCode), locale === "en" ? row.institutionEn : row.institutionZh, row.loanNoteNo, exactNumber(row.amountYuan), exactNumber(row.annualRatePercent),
      wordFor(words.guarantee, row.guaranteeMode), row.maturityOn, wordFor(words.loan, row.status), row.workingDaysToMoney,
      mark(row.firstLoan), row.renewal === null ? null : wordFor(words.renewal, row.renewal), mark(row.inclusive),
    ]),
  };
  await auditExport(deps, request.selection, request);
  return { name: `${words.export.sheetRows}-${localDateOf(asOf)}.xlsx`, content: await writeWorkbook([sheet], { title: words.export.name, madeAt: asOf }) };
}

/** The masked applications behind an approval rate as a workbook, at most 50,000, the latest first; says so when there are more. */
export async function exportApplications(deps: Deps, { scope, locale }: { scope: Scope; locale: string }): Promise<ExportedFile> {
  const words = wordsOf(locale);
  const { ledger } = words;
  const [{ asOf, total, rows }, place] = await Promise.all([readApplications(deps, { ...scope, page: 1, pageSize: ROWS_AT_MOST }), placesFor(deps, scope, locale)]);
  const summary = ledger.applicationSummary.replace("{rows}", total.rows.toString()).replace("{applied}", total.applied.toString()).replace("{approved}", total.approved.toString());
  const sheet: Sheet = {
    name: words.export.sheetRows,
    columns: [
      { heading: ledger.publishedOn, width: 12 }, { heading: ledger.number, width: 20 }, { heading: ledger.enterprise, width: 28 }, { heading: ledger.uscc, width: 22 }, { heading: ledger.district, width: 20 },
      { heading: ledger.wanted.replace(words.unit.wan, words.unit.yuan), width: 18, places: 2 }, { heading: ledger.status, width: 14 }, { heading: ledger.approved, width: 12 },
    ],
    notes: notesOf({ asOf, request: scope, scope: place.scope, rows: total.rows, lead: ledger.applicationLead, summary: `${ledger.application} · ${summary}` }, words),
    rows: rows.map((row) => [
      row.publishedOn, row.number, row.enterpriseName, row.uscc, place.districtName(row.districtCode), exactNumber(row.amountYuan), wordFor(words.need, row.status), row.approved ? ledger.yes : ledger.no,
    ]),
  };
  await auditExport(deps, "application", scope);
  return { name: `${words.export.sheetRows}-${localDateOf(asOf)}.xlsx`, content: await writeWorkbook([sheet], { title: words.export.name, madeAt: asOf }) };
}

interface Said {
  readonly asOf: Date;
  readonly request: Scope;
  readonly scope: string;
  readonly rows: number;
  readonly summary: string;
  readonly lead: string;
}

/** What stands above the rows: of when, of which months and places, how much they come to, and what is hidden in them. */
export function notesOf({ asOf, request, scope, rows, summary, lead }: Said, words: Words): string[] {
  const { export: said } = words;
  const notes = [`${said.asOf} ${minuteOf(asOf)}`, `${said.period} ${periodOf(windowOf(request.period))}`, `${said.scope} ${scope}`, summary, lead];
  return rows > ROWS_AT_MOST ? [...notes, said.limited.replaceAll("{limit}", ROWS_AT_MOST.toString())] : notes;
}

/** The places of a scope by their names in the reader's language. */
export async function placesFor(deps: Deps, scope: Scope, locale: string) {
  const places = await readPlaces(deps, scope.group);
  const names = new Map(places.districts.map(({ code, zh, en }) => [code, locale === "en" ? en : zh]));
  return { scope: scopeNote(scope, places, locale), districtName: (code: string) => names.get(code) ?? code };
}

function wordFor(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key;
}
