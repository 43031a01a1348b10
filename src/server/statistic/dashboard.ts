import { AnnualRate } from "@/domain/rate/annual-rate";
import type { LprPublication } from "@/domain/rate/lpr";
import { lastDayOf, localDateOf, localMonthOf, type LocalDate } from "@/domain/calendar/local-date";
import { changeOf } from "@/domain/statistic/change";
import { RENEWAL_KINDS } from "@/domain/statistic/fact";
import { figuresOf, type Figures, type FigureText } from "@/domain/statistic/figure";
import { monthsEnding, windowOf, type Window } from "@/domain/statistic/period";
import type { Reading } from "@/domain/statistic/reading";
import { INDICATOR_CODES, INDICATORS, type IndicatorCode } from "@/domain/statistic/registry";
import { FUNNEL_EXITS, FUNNEL_STEPS } from "@/domain/statistic/stage";
import type { Deps } from "@/server/platform/deps";
import { findLpr, listDistricts, listInstitutions } from "./place-repository";
import { answerSections, sectionsOf } from "./section";
import type { Compared, Dashboard, Scope } from "./view";

/**
 * The bureau's screen: figures of the scope with their comparisons, the trend of 24 months, and the same period per
 * district and per institution. One statement reads summary and unfolded deltas, so no figure lags behind another.
 */
export async function readDashboard(deps: Pick<Deps, "db" | "clock">, scope: Scope): Promise<Dashboard> {
  const asOf = deps.clock.now();
  const window = windowOf(scope.period);
  const [districts, institutions, lpr] = await Promise.all([
    listDistricts(deps.db),
    listInstitutions(deps.db, scope.group),
    findLpr(deps.db, lastDayKnown(window, asOf)),
  ]);
  const readings = await answerSections(deps.db, sectionsOf(scope, districts.map(({ code }) => code), institutions.map(({ id }) => id)));
  const figures = only(readings.now);
  const trendMonths = monthsEnding(scope.period.month, readings.trend.length);
  return {
    asOf,
    scope,
    window,
    figures,
    openMonth: localMonthOf(asOf) <= window.to,
    changes: changesOf(figures, readings.yearBefore.map(figuresOf)[0], readings.periodBefore.map(figuresOf)[0]),
    beside: only(readings.beside),
    lpr: lpr && { ratePercent: lpr.rate.toString(), publishedOn: lpr.publishedOn, spreadBasisPoints: spreadOver(lpr, figures["average-rate"]) },
    renewals: readings.now.flatMap(renewalsOf),
    funnel: readings.now.flatMap(funnelOf),
    trend: readings.trend.map((reading, index) => ({ month: trendMonths[index] ?? "", figures: figuresOf(reading) })),
    districts: zipFigures(districts, readings.districts),
    institutions: zipFigures(institutions, readings.institutions),
  };
}

function only(readings: readonly Reading[]): Figures {
  const [reading] = readings;
  if (reading === undefined) throw new Error("a section of one question has no answer");
  return figuresOf(reading);
}

function zipFigures<T extends object>(lines: readonly T[], readings: readonly Reading[]): (T & { figures: Figures })[] {
  return readings.flatMap((reading, index) => {
    const line = lines[index];
    return line === undefined ? [] : [{ ...line, figures: figuresOf(reading) }];
  });
}

function changesOf(now: Figures, yearBefore: Figures | undefined, periodBefore: Figures | undefined): Record<IndicatorCode, Compared> {
  const entries = INDICATOR_CODES.map((code) => {
    const from = (before: Figures | undefined) => (before === undefined ? null : changeOf(INDICATORS[code].unit, now[code], before[code]));
    return [code, { yearOnYear: from(yearBefore), periodOnPeriod: from(periodBefore) }];
  });
  return Object.fromEntries(entries) as Record<IndicatorCode, Compared>;
}

function renewalsOf(reading: Reading): Dashboard["renewals"] {
  return RENEWAL_KINDS.map((kind) => ({
    kind,
    count: reading.part("renewal-count", kind).toFixed(0),
    amountYuan: reading.part("renewal-amount", kind).toFixed(2),
  }));
}

function funnelOf(reading: Reading): Dashboard["funnel"] {
  return [...FUNNEL_STEPS, ...FUNNEL_EXITS].map((stage) => ({ stage, count: reading.part("case-stage", stage).toFixed(0) }));
}

/** The LPR to compare with is the one in force at the end of the period, or today while it runs. */
function lastDayKnown(window: Window, asOf: Date): LocalDate {
  const today = localDateOf(asOf);
  const end = lastDayOf(window.to);
  return end < today ? end : today;
}

function spreadOver(lpr: LprPublication, averageRate: FigureText): string | null {
  return averageRate === null ? null : AnnualRate.of(averageRate).basisPointsOver(lpr.rate);
}
