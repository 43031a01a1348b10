import { stringify } from "csv-stringify/sync";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { columnsOf } from "@/domain/record/envelope";
import { isCategoryCode } from "@/domain/report/category-code";
import { categories } from "@/domain/report/registry";
import { writeAudit } from "../platform/audit/write-audit";
import { inTransaction } from "../platform/db/transaction";
import type { Deps } from "../platform/deps";
import type { Locale } from "../platform/i18n/locale";
import { loadMessages, type Messages } from "../platform/i18n/messages";
import { findBatch, findRejectsAfter } from "./repository";
import { categoriesInScope } from "./scope";

const ROWS_AT_A_TIME = 2000;
const HEADER = ["line", "field", "code", "reason", "raw"];

/**
 * What a batch set aside as CSV text, piece by piece: line, field, code, the reason in the wished language, and the line as
 * the source sent it. Audited, because the lines are credit data. Refuses a batch outside the actor's categories.
 */
export async function exportRejects(deps: Deps, wish: { batch: string; locale?: Locale }): Promise<Outcome<AsyncIterable<string>, "not-found">> {
  const scope = categoriesInScope(deps.actor).map((definition) => definition.code);
  const found = await inTransaction(deps, async (tx) => {
    const batch = await findBatch(tx, wish.batch, scope);
    if (batch === null) return refuse("not-found");
    await writeAudit(tx, deps, { action: "record.exportRejects", objectKind: "ingest-batch", objectId: batch.number, detail: { lines: batch.rejected } });
    return accept({ id: batch.id, category: batch.category });
  });
  if (!found.ok) return found;
  return accept(csvOf(deps, found.value, await loadMessages(wish.locale ?? "zh-CN")));
}

async function* csvOf(deps: Deps, batch: { id: string; category: string }, messages: Messages): AsyncGenerator<string> {
  const reasonOf = reasonsOf(batch.category, messages);
  yield stringify([HEADER]);
  let after = 0;
  for (;;) {
    const rows = await findRejectsAfter(deps.db, batch.id, after, ROWS_AT_A_TIME);
    if (rows.length === 0) return;
    // A cell that begins like a formula would run in a spreadsheet; an apostrophe in front keeps it text.
    yield stringify(rows.map(({ line, field, code, raw }) => [line, field, code, reasonOf(field, code), raw]), { escape_formulas: true });
    after = rows.at(-1)?.line ?? after;
  }
}

/** The reason in words: a wrong type says which type was expected. */
function reasonsOf(category: string, messages: Messages): (field: string, code: string) => string {
  const types = new Map(isCategoryCode(category) ? columnsOf(categories[category]).map((field) => [field.name, field.type]) : []);
  const words = (messages.record as Messages | undefined)?.reject as Messages | undefined;
  return (field, code) => {
    const precise = code === "type" && types.has(field) ? `type-${types.get(field)}` : code;
    const text = words?.[precise] ?? words?.[code];
    return typeof text === "string" ? text : code;
  };
}
