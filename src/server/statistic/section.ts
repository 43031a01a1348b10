import { ALL, type InstitutionGroup } from "@/domain/statistic/measure";
import { comparedWindow, monthsEnding, windowOf, type Window } from "@/domain/statistic/period";
import type { Reading } from "@/domain/statistic/reading";
import type { Tx } from "@/server/platform/db/client";
import { listReadings, type Question } from "./figure-repository";
import type { Scope } from "./view";

const TREND_MONTHS = 24;

export type Sections<T> = { readonly [K in "now" | "yearBefore" | "periodBefore" | "beside" | "trend" | "districts" | "institutions"]: readonly T[] };

/** What a screen of figures has to ask: its own scope now and before, the other group beside it, and the same period by part. */
export function sectionsOf(scope: Scope, districtCodes: readonly string[], institutionIds: readonly string[]): Sections<Question> {
  const window = windowOf(scope.period);
  const own = { group: scope.group, districtCode: scope.districtCode ?? ALL, institutionId: scope.institutionId ?? ALL };
  const at = (compared: Window | null) => (compared === null ? [] : [{ ...own, window: compared }]);
  return {
    now: at(window),
    yearBefore: at(comparedWindow(scope.period, "year-on-year")),
    periodBefore: at(comparedWindow(scope.period, "period-on-period")),
    beside: [{ ...own, group: otherGroup(scope.group), institutionId: ALL, window }],
    trend: monthsEnding(scope.period.month, TREND_MONTHS).map((month) => ({ ...own, window: { from: month, to: month } })),
    districts: districtCodes.map((districtCode) => ({ ...own, districtCode, window })),
    institutions: institutionIds.map((institutionId) => ({ ...own, institutionId, window })),
  };
}

/** Answers all sections from one snapshot, each in its own order. */
export async function answerSections(db: Pick<Tx, "$queryRaw">, sections: Sections<Question>): Promise<Sections<Reading>> {
  const names = Object.keys(sections) as (keyof Sections<Question>)[];
  const readings = (await listReadings(db, names.flatMap((name) => sections[name]))).values();
  const answered = names.map((name) => [name, sections[name].map(() => readings.next().value)]);
  return Object.fromEntries(answered) as Sections<Reading>;
}

function otherGroup(group: InstitutionGroup): InstitutionGroup {
  return group === "bank" ? "beside" : "bank";
}
