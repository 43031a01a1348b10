import { localMonthOf, type LocalMonth } from "@/domain/calendar/local-date";
import type { PeriodKind } from "@/domain/statistic/period";
import type { Deps } from "@/server/platform/deps";
import type { Scope } from "./view";

export type ScopeRequest = Omit<Scope, "period"> & { readonly period: { readonly kind: PeriodKind; readonly month: LocalMonth | null } };

/** The scope that was asked for; without a month it ends with the present one in Asia/Shanghai. */
export function scopeOf<T extends ScopeRequest>(deps: Pick<Deps, "clock">, request: T): T & Scope {
  const { kind, month } = request.period;
  return { ...request, period: { kind, month: month ?? localMonthOf(deps.clock.now()) } };
}
