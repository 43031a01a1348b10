import { addToMonth, localDateOf, localMonth, monthsBetween, type LocalMonth } from "@/domain/calendar/local-date";
import { Exact } from "@/domain/money/exact";
import { DISTINCT_MEASURES, INSTITUTION_GROUPS } from "@/domain/statistic/measure";
import { PERIOD_KINDS, windowOf, type Window } from "@/domain/statistic/period";
import type { Deps } from "@/server/platform/deps";
import type { Tx } from "@/server/platform/db/client";
import { listCells, type Question } from "./figure-repository";
import { listPlaces, recountDistinct, recountSums, type Recounted } from "./recount-repository";
import { recountUnmet } from "./recount-unmet";

/** A value that the screens show and the ledger does not bear out; both exact decimal text. */
export type Difference = Omit<Recounted, "value"> & { readonly shown: string; readonly recounted: string };

export type Recount = { readonly from: LocalMonth; readonly to: LocalMonth; readonly compared: number; readonly differences: readonly Difference[] };

const QUESTIONS_AT_ONCE = 2_000;
const distinctMeasures = new Set<string>(DISTINCT_MEASURES);

/**
 * Recomputes every measure of the months from the ledger and compares it with what the screens show, in every scope, to the
 * fen; distinct counts also over the year to date, the last 12 months and everything until `to`; unmet demand by the domain's own rule,
 * need by need. One snapshot serves both.
 */
export async function recountStatistics(deps: Pick<Deps, "db" | "clock">, { from, to }: Window): Promise<Recount> {
  return deps.db.$transaction(
    async (tx) => {
      const months = monthsOf({ from, to });
      const monthly = months.map((month) => ({ from: month, to: month }));
      const windows = [...monthly, ...longWindows(to)];
      const counted = [...(await recountSums(tx, { from, to })), ...(await recountDistinct(tx, windows))];
      const unmet = await recountUnmet(tx, { from, to }, monthly, localDateOf(deps.clock.now()));
      const recounted = byKey([...counted, ...unmet.recounted]);
      const shown = byKey([...(await listShown(tx, windows, counted)), ...unmet.shown]);
      const keys = [...new Set([...shown.keys(), ...recounted.keys()])].sort();
      return { from, to, compared: keys.length, differences: keys.flatMap((key) => differenceAt(shown.get(key), recounted.get(key))) };
    },
    { isolationLevel: "RepeatableRead", timeout: 600_000 },
  );
}

/** What the screens read for each window, in every scope that either side knows of; over long windows only what is distinct. */
async function listShown(tx: Tx, windows: readonly Window[], recounted: Iterable<Recounted>): Promise<Recounted[]> {
  const places = new Map([...(await listPlaces(tx)), ...recounted].map((place) => [placeKey(place), place]));
  const questions = [...places.values()].flatMap(({ group, districtCode, institutionId }) =>
    INSTITUTION_GROUPS.filter((known) => known === group).flatMap((known) => windows.map((window): Question => ({ group: known, districtCode, institutionId, window }))));
  const shown: Recounted[] = [];
  for (let start = 0; start < questions.length; start += QUESTIONS_AT_ONCE) {
    const batch = questions.slice(start, start + QUESTIONS_AT_ONCE);
    const answers = await listCells(tx, batch);
    for (const [index, { window, ...place }] of batch.entries()) {
      for (const [measure, bucket, value] of answers[index] ?? []) {
        if (window.from === window.to || distinctMeasures.has(measure)) shown.push({ ...place, ...window, measure, bucket, value });
      }
    }
  }
  return shown;
}

function differenceAt(shown: Recounted | undefined, recounted: Recounted | undefined): Difference[] {
  const known = shown ?? recounted;
  const [shownValue, recountedValue] = [shown?.value ?? "0", recounted?.value ?? "0"];
  if (known === undefined || new Exact(shownValue).equals(new Exact(recountedValue))) return [];
  const { value: _, ...where } = known;
  return [{ ...where, shown: shownValue, recounted: recountedValue }];
}

function byKey(values: readonly Recounted[]): Map<string, Recounted> {
  return new Map(values.map((value) => [[placeKey(value), value.from, value.to, value.measure, value.bucket].join(" "), value]));
}

function placeKey({ group, districtCode, institutionId }: Pick<Recounted, "group" | "districtCode" | "institutionId">): string {
  return [group, districtCode, institutionId].join(" ");
}

function monthsOf({ from, to }: Window): LocalMonth[] {
  return Array.from({ length: Math.max(0, monthsBetween(from, to) + 1) }, (_, index) => addToMonth(localMonth(from), index));
}

function longWindows(to: LocalMonth): Window[] {
  return PERIOD_KINDS.filter((kind) => kind !== "month").map((kind) => windowOf({ kind, month: to })).filter((window) => window.from !== window.to);
}
