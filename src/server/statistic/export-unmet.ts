import { localDateOf } from "@/domain/calendar/local-date";
import { definitionOf } from "@/domain/statistic/definition";
import { UNMET_ENDS, type UnmetReason } from "@/domain/statistic/unmet";
import type { Deps } from "@/server/platform/deps";
import { exactNumber, writeWorkbook, type Sheet } from "@/server/platform/workbook/workbook";
import { auditExport, wordsOf, type ExportedFile, type Words } from "./export-part";
import { notesOf, placesFor, ROWS_AT_MOST } from "./export-rows";
import { readUnmetNeeds } from "./unmet";
import type { UnmetLine } from "./unmet-repository";
import type { Scope } from "./view";

/** Unmet demand by reason as a sheet, each line with how its needs stand; the definition stands above it. */
export function unmetSheet(lines: readonly UnmetLine[], notes: readonly string[], locale: string): Sheet {
  const words = wordsOf(locale);
  const { unmet } = words;
  return {
    name: unmet.title,
    notes: [...notes, definitionOf("unmet-demand", locale).definition],
    columns: [
      { heading: unmet.reason, width: 32 }, { heading: unmet.needs, width: 12, places: 0 }, { heading: unmet.amountIn.replace("{unit}", words.unit.yuan), width: 22, places: 2 },
      ...UNMET_ENDS.map((end) => ({ heading: words.unmetEnd[end], width: 16, places: 0 })),
    ],
    rows: lines.map((line) => [reasonText(line.reason, words), line.needs, exactNumber(line.amountYuan), ...UNMET_ENDS.map((end) => line[end])]),
  };
}

/** The masked needs behind unmet demand, or behind one reason of it, as a workbook; at most 50,000, the latest first. */
export async function exportUnmet(deps: Deps, { scope, locale }: { scope: Scope & { readonly reason: UnmetReason | null }; locale: string }): Promise<ExportedFile> {
  const words = wordsOf(locale);
  const { ledger, unmet } = words;
  const [{ asOf, total, rows }, place] = await Promise.all([readUnmetNeeds(deps, { ...scope, page: 1, pageSize: ROWS_AT_MOST }), placesFor(deps, scope, locale)]);
  const chosen = scope.reason === null ? unmet.title : `${unmet.title} · ${reasonText(scope.reason, words)}`;
  const sheet: Sheet = {
    name: words.export.sheetRows,
    columns: [
      { heading: ledger.publishedOn, width: 12 }, { heading: ledger.number, width: 20 }, { heading: ledger.enterprise, width: 28 }, { heading: ledger.uscc, width: 22 }, { heading: ledger.district, width: 20 },
      { heading: ledger.wanted.replace(words.unit.wan, words.unit.yuan), width: 18, places: 2 }, { heading: unmet.reason, width: 28 }, { heading: unmet.stands, width: 16 },
    ],
    notes: notesOf({ asOf, request: scope, scope: place.scope, rows: total.rows, lead: ledger.unmetLead, summary: `${chosen} ${total.rows} · ${total.amountYuan} ${words.unit.yuan}` }, words),
    rows: rows.map((row) => [
      row.publishedOn, row.number, row.enterpriseName, row.uscc, place.districtName(row.districtCode), exactNumber(row.amountYuan), reasonText(row.reason, words), words.unmetEnd[row.end],
    ]),
  };
  await auditExport(deps, "unmet", scope);
  return { name: `${words.export.sheetRows}-${localDateOf(asOf)}.xlsx`, content: await writeWorkbook([sheet], { title: words.export.name, madeAt: asOf }) };
}

function reasonText(reason: UnmetReason, words: Words): string {
  return words.reason[reason];
}
