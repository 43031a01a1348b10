import type { CategoryCode } from "./category-code";
import type { FigureCode } from "./contribution";
import type { Snapshot } from "./snapshot";

export type FigureChange = { readonly code: FigureCode; readonly before: string | null; readonly after: string | null };
export type RecordChange = { readonly category: CategoryCode; readonly appeared: readonly string[]; readonly changed: readonly string[]; readonly gone: readonly string[] };

export type Comparison = {
  readonly figures: readonly FigureChange[];
  readonly records: readonly RecordChange[];
  readonly newFlags: Snapshot["redFlags"];
  readonly clearedFlags: Snapshot["redFlags"];
  readonly score: { readonly before: number | null; readonly after: number | null } | null;
};

function flagKey(flag: Snapshot["redFlags"][number]): string {
  return `${flag.category}|${flag.code}|${flag.recordNo}`;
}

function rowsByNumber(snapshot: Snapshot, category: CategoryCode): ReadonlyMap<string, string> {
  const table = snapshot.tables.find((one) => one.code === category);
  return new Map((table?.recordNos ?? []).map((recordNo, index) => [recordNo, JSON.stringify(table?.rows[index])]));
}

function recordChange(before: Snapshot, after: Snapshot, category: CategoryCode): RecordChange {
  const old = rowsByNumber(before, category);
  const now = rowsByNumber(after, category);
  return {
    category,
    appeared: [...now.keys()].filter((recordNo) => !old.has(recordNo)),
    changed: [...now.keys()].filter((recordNo) => old.has(recordNo) && old.get(recordNo) !== now.get(recordNo)),
    gone: [...old.keys()].filter((recordNo) => !now.has(recordNo)),
  };
}

/** What changed from one report on an enterprise to a later one; nothing at all when both show the same facts. */
export function compareSnapshots(before: Snapshot, after: Snapshot): Comparison {
  const valueIn = (snapshot: Snapshot, code: FigureCode) => snapshot.figures.find((figure) => figure.code === code)?.value ?? null;
  const codes = [...new Set([...before.figures, ...after.figures].map((figure) => figure.code))];
  const categories = [...new Set([...before.tables, ...after.tables].map((table) => table.code))];
  const oldFlags = new Set(before.redFlags.map(flagKey));
  const newFlags = new Set(after.redFlags.map(flagKey));
  const [was, is] = [before.scorecard?.total ?? null, after.scorecard?.total ?? null];
  return {
    figures: codes.map((code) => ({ code, before: valueIn(before, code), after: valueIn(after, code) })).filter((change) => change.before !== change.after),
    records: categories.map((category) => recordChange(before, after, category)).filter((change) => change.appeared.length + change.changed.length + change.gone.length > 0),
    newFlags: after.redFlags.filter((flag) => !oldFlags.has(flagKey(flag))),
    clearedFlags: before.redFlags.filter((flag) => !newFlags.has(flagKey(flag))),
    score: was === is ? null : { before: was, after: is },
  };
}
