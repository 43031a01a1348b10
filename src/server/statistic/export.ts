import { localDateOf } from "@/domain/calendar/local-date";
import type { Change } from "@/domain/statistic/change";
import { definitionOf } from "@/domain/statistic/definition";
import type { Figures } from "@/domain/statistic/figure";
import type { Unit } from "@/domain/statistic/indicator";
import { INDICATOR_CODES, INDICATORS } from "@/domain/statistic/registry";
import type { Deps } from "@/server/platform/deps";
import { exactNumber, writeWorkbook, type Column, type Sheet } from "@/server/platform/workbook/workbook";
import { readDashboard } from "./dashboard";
import { auditExport, minuteOf, periodOf, scopeNote, wordsOf, type ExportedFile, type Words } from "./export-part";
import { unmetSheet } from "./export-unmet";
import { readUnmetDemand } from "./unmet";
import type { Scope } from "./view";

const PLACES = { yuan: 2, item: 0, enterprise: 0, percent: 2, rate: 4, "working-day": 0 } as const satisfies Record<Unit, number>;

/** The dashboard as a workbook: figures with definitions, per district, per institution, 24 months, unmet demand; every sheet says of when. */
export async function exportFigures(deps: Deps, request: { scope: Scope; locale: string }): Promise<ExportedFile> {
  const { scope, locale } = request;
  const words = wordsOf(locale);
  const [data, unmet] = await Promise.all([readDashboard(deps, scope), readUnmetDemand(deps, scope)]);
  const notes = [`${words.export.asOf} ${minuteOf(data.asOf)}`, `${words.export.period} ${periodOf(data.window)}`, `${words.export.scope} ${scopeNote(scope, data, locale)}`];
  const place = (en: string, zh: string) => (locale === "en" ? en : zh);
  // Enterprises are counted once in the total but in each part they belong to, so the parts' sum does not stand for it.
  const total = (chosen: string | null) => (chosen === null ? [{ name: words.table.sum, figures: data.figures }] : []);
  const sheets: Sheet[] = [
    {
      name: words.export.sheetFigures, notes,
      columns: [
        { heading: words.export.indicator, width: 28 }, { heading: words.export.value, width: 22 }, { heading: words.export.unit, width: 10 },
        { heading: words.change["year-on-year"], width: 16 }, { heading: words.change["period-on-period"], width: 16 },
        { heading: words.export.definition, width: 80 }, { heading: words.export.formula, width: 40 },
      ],
      rows: INDICATOR_CODES.map((code) => {
        const { name, unit, definition, formula } = definitionOf(code, locale);
        const { yearOnYear, periodOnPeriod } = data.changes[code];
        return [name, { value: exactNumber(data.figures[code]), places: PLACES[INDICATORS[code].unit] }, unit, changeText(yearOnYear, words), changeText(periodOnPeriod, words), definition, formula];
      }),
    },
    partSheet(words.export.sheetDistricts, words.table.district, notes, [...total(scope.districtCode), ...data.districts.map(({ zh, en, figures }) => ({ name: place(en, zh), figures }))], locale),
    partSheet(words.export.sheetInstitutions, words.table.institution, notes, [...total(scope.institutionId), ...data.institutions.map(({ nameZh, nameEn, figures }) => ({ name: place(nameEn, nameZh), figures }))], locale),
    partSheet(words.export.sheetTrend, words.trend.month, notes, data.trend.map(({ month, figures }) => ({ name: month, figures })), locale),
    unmetSheet(unmet.lines, notes, locale),
  ];
  await auditExport(deps, "figures", scope);
  return { name: `${words.export.name}-${localDateOf(data.asOf)}.xlsx`, content: await writeWorkbook(sheets, { title: words.export.name, madeAt: data.asOf }) };
}

/** "+12.50 %": the sign is written out, because a spreadsheet has no arrow. */
function changeText(change: Change | null, words: Words): string | null {
  if (change === null) return null;
  return `${change.value.startsWith("-") || !/[1-9]/.test(change.value) ? "" : "+"}${change.value} ${words.export.changeUnit[change.unit]}`;
}

function partSheet(name: string, heading: string, notes: readonly string[], parts: readonly { name: string; figures: Figures }[], locale: string): Sheet {
  const columns = INDICATOR_CODES.map((code): Column => {
    const { name: figure, unit } = definitionOf(code, locale);
    return { heading: locale === "en" ? `${figure} (${unit})` : `${figure}（${unit}）`, width: 18, places: PLACES[INDICATORS[code].unit] };
  });
  return { name, notes, columns: [{ heading, width: 26 }, ...columns], rows: parts.map((part) => [part.name, ...INDICATOR_CODES.map((code) => exactNumber(part.figures[code]))]) };
}
