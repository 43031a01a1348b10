import type { Deps } from "@/server/platform/deps";
import { actAs } from "@/server/platform/acting/act-as";
import { writeAudit } from "@/server/platform/audit/write-audit";
import type { Locale } from "@/server/platform/i18n/locale";
import { exactNumber, writeWorkbook, type CellValue, type Column } from "@/server/platform/workbook/workbook";
import { readDistricts } from "@/server/district/service";
import { readOwnInstitution } from "@/server/institution/service";
import { localDateOf } from "@/domain/calendar/local-date";
import englishBank from "@/messages/en/bank.json";
import english from "@/messages/en/financing-case.json";
import chineseBank from "@/messages/zh-CN/bank.json";
import chinese from "@/messages/zh-CN/financing-case.json";
import { readQueue, type QueueCommand, type QueueItem } from "./queue-service";

export interface QueueFile {
  readonly name: string;
  readonly content: Uint8Array;
}

const ROWS_AT_MOST = 20_000;

/**
 * The queue as the screen narrows and orders it, all pages, as XLSX: at most 20,000 cases, and the file says when there are more. It
 * names the bank, the person and the time above the table and on every printed page, and the same goes on record: a list of customers
 * that leaves the platform must say who took it. Amounts are exact yuan.
 */
export async function exportQueue(deps: Deps, { locale, ...command }: QueueCommand & { readonly locale: Locale }): Promise<QueueFile> {
  const madeAt = deps.clock.now();
  const words = wordsOf(locale).queue.export;
  const bank = await readOwnInstitution(deps);
  const districts = new Map((await readDistricts(deps)).map(({ code, zh, en }) => [code, locale === "en" ? en : zh]));
  const rows = await deps.db.$transaction(async (tx) => {
    await actAs(tx, deps.actor);
    const found = await readQueue(tx, deps, { ...command, offset: 0, limit: ROWS_AT_MOST });
    const { scope = "all", states = [], clock = null, tag = null, search = null } = command;
    await writeAudit(tx, deps, {
      action: "case.export", objectKind: "case", objectId: deps.actor.institutionId ?? "", detail: { rows: found.length, scope, states: [...states], clock, tag, search },
    });
    return found;
  });
  const mark = [locale === "en" ? bank?.en : bank?.zh, deps.actor.personName, minuteOf(madeAt)].filter((part) => part !== undefined && part !== "").join(" · ");
  const total = rows[0]?.total ?? 0;
  const notes = [`${words.madeFor} ${mark}`, `${words.count} ${total}`, words.notice];
  if (total > rows.length) notes.push(words.limited.replaceAll("{limit}", ROWS_AT_MOST.toString()));
  const sheet = { name: words.sheet, notes, mark, columns: columnsIn(locale), rows: rows.map((row) => cellsOf(row, locale, districts)) };
  return { name: `${words.sheet}-${localDateOf(madeAt)}.xlsx`, content: await writeWorkbook([sheet], { title: words.sheet, madeAt }) };
}

function columnsIn(locale: Locale): Column[] {
  const { column, export: words } = wordsOf(locale).queue;
  const tags = casesIn(locale).tag;
  return [
    { heading: words.number, width: 18 }, { heading: column.enterprise, width: 30 }, { heading: words.uscc, width: 22 }, { heading: column.status, width: 16 },
    { heading: column.clock, width: 12 }, { heading: words.due, width: 17 }, { heading: words.left, width: 12, places: 0 }, { heading: words.over, width: 12, places: 0 },
    { heading: words.amountYuan, width: 18, places: 2 }, { heading: column.term, width: 10, places: 0 }, { heading: column.purpose, width: 18 },
    { heading: column.district, width: 16 }, { heading: column.source, width: 18 }, { heading: words.branch, width: 26 }, { heading: column.officer, width: 12 },
    { heading: column.submittedAt, width: 17 }, { heading: tags["first-loan"], width: 10 }, { heading: tags.renewal, width: 10 },
  ];
}

function cellsOf(row: QueueItem, locale: Locale, districts: ReadonlyMap<string, string>): CellValue[] {
  const { status, clock, source, purpose } = casesIn(locale);
  const mark = (holds: boolean) => (holds ? "✓" : null);
  const runs = row.clock !== null && row.dueAt !== null;
  const late = runs && row.clockState === "breached";
  return [
    row.number, row.enterprise, row.uscc, status[row.status], row.clock === null ? null : clock[row.clock], row.dueAt === null ? null : minuteOf(row.dueAt),
    runs && !late ? row.workingDaysLeft : null, late ? row.workingDaysOver : null, exactNumber(row.amountYuan), row.termMonths, row.purpose === null ? null : wordFor(purpose, row.purpose),
    districts.get(row.districtCode) ?? row.districtCode, wordFor(source, row.source), locale === "en" ? row.branchEn : row.branchZh, row.officerName,
    minuteOf(row.submittedAt), mark(row.firstLoan), mark(row.renewal),
  ];
}

function wordsOf(locale: Locale): typeof chineseBank {
  return locale === "en" ? englishBank : chineseBank;
}

function casesIn(locale: Locale): typeof chinese {
  return locale === "en" ? english : chinese;
}

function wordFor(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key;
}

/** "2026-11-22 14:05" in Shanghai; Swedish writes dates just so. */
function minuteOf(instant: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone: "Asia/Shanghai" }).format(instant);
}
