import { localDateOf } from "@/domain/calendar/local-date";
import { definitionOf } from "@/domain/statistic/definition";
import type { Figures } from "@/domain/statistic/figure";
import type { Unit } from "@/domain/statistic/indicator";
import { INDICATOR_CODES, INDICATORS } from "@/domain/statistic/registry";
import { writeAudit } from "@/server/platform/audit/write-audit";
import type { Deps } from "@/server/platform/deps";
import english from "@/messages/en/statistic.json";
import chinese from "@/messages/zh-CN/statistic.json";
import { readDashboard } from "./dashboard";
import { readLedger, type LedgerRequest } from "./ledger";
import { listDistricts } from "./place-repository";
import type { Dashboard, Scope } from "./view";
import { exactNumber, writeWorkbook, type Column, type Sheet } from "@/server/platform/workbook/workbook";

export type ExportedFile = { readonly name: string; readonly content: Uint8Array };

const ROWS_AT_MOST = 50_000;
const PLACES = { yuan: 2, item: 0, enterprise: 0, percent: 2, rate: 4, "working-day": 0 } as const satisfies Record<Unit, number>;

/** The dashboard as a workbook: figures with definitions, per district, per institution, 24 months; every sheet says of when. */
export async function exportFigures(deps: Deps, request: { scope: Scope; locale: string }): Promise<ExportedFile> {
  const { scope, locale } = request;
  const words = wordsOf(locale);
  const data = await readDashboard(deps, scope);
  const notes = [`${words.export.asOf} ${minuteOf(data.asOf)}`, `${words.export.period} ${[...new Set([data.window.from, data.window.to])].join(" – ")}`, `${words.export.scope} ${placeOf(data, locale)}`];
  const place = (en: string, zh: string) => (locale === "en" ? en : zh);
  const sheets: Sheet[] = [
    {
      name: words.export.sheetFigures, notes,
      columns: [{ heading: words.export.indicator, width: 28 }, { heading: words.export.value, width: 22 }, { heading: words.export.unit, width: 10 }, { heading: words.export.definition, width: 80 }, { heading: words.export.formula, width: 40 }],
      rows: INDICATOR_CODES.map((code) => {
        const { name, unit, definition, formula } = definitionOf(code, locale);
        return [name, exactNumber(data.figures[code]), unit, definition, formula];
      }),
    },
    partSheet(words.export.sheetDistricts, words.table.district, notes, data.districts.map(({ zh, en, figures }) => ({ name: place(en, zh), figures })), locale),
    partSheet(words.export.sheetInstitutions, words.table.institution, notes, data.institutions.map(({ nameZh, nameEn, figures }) => ({ name: place(nameEn, nameZh), figures })), locale),
    partSheet(words.export.sheetTrend, words.trend.month, notes, data.trend.map(({ month, figures }) => ({ name: month, figures })), locale),
  ];
  await audited(deps, "figures", scope);
  return { name: `${words.export.name}-${localDateOf(data.asOf)}.xlsx`, content: await writeWorkbook(sheets, { title: words.export.name, madeAt: data.asOf }) };
}

/** The masked rows behind a figure as a workbook, at most 50,000, the latest first; says so when there are more. */
export async function exportLedger(deps: Deps, { request, locale }: { request: Omit<LedgerRequest, "page" | "pageSize">; locale: string }): Promise<ExportedFile> {
  const words = wordsOf(locale);
  const { asOf, total, rows } = await readLedger(deps, { ...request, page: 1, pageSize: ROWS_AT_MOST });
  const districts = new Map((await listDistricts(deps.db)).map(({ code, zh, en }) => [code, locale === "en" ? en : zh]));
  const { ledger } = words;
  const notes = [`${words.export.asOf} ${minuteOf(asOf)}`, `${ledger[request.selection]} ${total.rows} · ${total.amountYuan} ${words.unit.yuan}`, ledger.lead];
  if (total.rows > ROWS_AT_MOST) notes.push(words.export.limited.replaceAll("{limit}", ROWS_AT_MOST.toString()));
  const amountHeading = ledger.amount.replace(words.unit.wan, words.unit.yuan);
  const columns: Column[] = [
    { heading: ledger.drawnOn, width: 12 }, { heading: ledger.enterprise, width: 28 }, { heading: ledger.uscc, width: 22 }, { heading: ledger.district, width: 20 },
    { heading: ledger.institution, width: 28 }, { heading: ledger.note, width: 12 }, { heading: amountHeading, width: 18, places: 2 }, { heading: ledger.rate, width: 12, places: 4 },
    { heading: ledger.guarantee, width: 10 }, { heading: ledger.maturityOn, width: 12 }, { heading: ledger.days, width: 12, places: 0 }, { heading: ledger.yesFirst, width: 10 }, { heading: ledger.renewalKind, width: 14 }, { heading: ledger.yesInclusive, width: 10 },
  ];
  const mark = (holds: boolean) => (holds ? "✓" : null);
  const sheet: Sheet = {
    name: words.export.sheetRows, notes, columns,
    rows: rows.map((row) => [
      row.drawnOn, row.enterpriseName, row.uscc, districts.get(row.districtCode) ?? row.districtCode, locale === "en" ? row.institutionEn : row.institutionZh, row.loanNoteNo, exactNumber(row.amountYuan), exactNumber(row.annualRatePercent),
      wordFor(words.guarantee, row.guaranteeMode), row.maturityOn, row.workingDaysToMoney, mark(row.firstLoan), row.renewal === null ? null : wordFor(words.renewal, row.renewal), mark(row.inclusive),
    ]),
  };
  await audited(deps, request.selection, request);
  return { name: `${words.export.sheetRows}-${localDateOf(asOf)}.xlsx`, content: await writeWorkbook([sheet], { title: words.export.name, madeAt: asOf }) };
}

function partSheet(name: string, heading: string, notes: readonly string[], parts: readonly { name: string; figures: Figures }[], locale: string): Sheet {
  const columns = INDICATOR_CODES.map((code): Column => {
    const { name: figure, unit } = definitionOf(code, locale);
    return { heading: locale === "en" ? `${figure} (${unit})` : `${figure}（${unit}）`, width: 18, places: PLACES[INDICATORS[code].unit] };
  });
  return { name, notes, columns: [{ heading, width: 26 }, ...columns], rows: parts.map((part) => [part.name, ...INDICATOR_CODES.map((code) => exactNumber(part.figures[code]))]) };
}

/** Who took which figures out of the platform stays on record. */
async function audited(deps: Deps, what: string, scope: Scope): Promise<void> {
  const { period, group, districtCode, institutionId } = scope;
  await deps.db.$transaction((tx) => writeAudit(tx, deps, {
    action: "statistic.export", objectKind: "statistic", objectId: what, detail: { period: `${period.kind} ${period.month}`, group, districtCode, institutionId },
  }));
}

function placeOf({ scope, districts, institutions }: Dashboard, locale: string): string {
  const words = wordsOf(locale);
  const district = districts.find(({ code }) => code === scope.districtCode);
  const institution = institutions.find(({ id }) => id === scope.institutionId);
  const [districtName, institutionName] = locale === "en" ? [district?.en, institution?.nameEn] : [district?.zh, institution?.nameZh];
  return [words.group[scope.group], districtName ?? words.scope.allDistricts, institutionName ?? words.scope.allInstitutions].join(" · ");
}

function wordsOf(locale: string): typeof chinese {
  return locale === "en" ? english : chinese;
}

function wordFor(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key;
}

/** "2026-11-22 14:05" in Shanghai; Swedish writes dates just so. */
function minuteOf(instant: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone: "Asia/Shanghai" }).format(instant);
}
