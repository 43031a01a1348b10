import type { Change } from "@/domain/statistic/change";
import type { Figures } from "@/domain/statistic/figure";
import type { RenewalKind } from "@/domain/statistic/fact";
import type { InstitutionGroup } from "@/domain/statistic/measure";
import type { Period, Window } from "@/domain/statistic/period";
import type { IndicatorCode } from "@/domain/statistic/registry";
import type { Stage } from "@/domain/statistic/stage";
import type { DistrictLine, InstitutionLine } from "./place-repository";

/** What the bureau asks to see; null is every district or institution. */
export type Scope = {
  readonly period: Period;
  readonly group: InstitutionGroup;
  readonly districtCode: string | null;
  readonly institutionId: string | null;
};

export type Compared = { readonly yearOnYear: Change | null; readonly periodOnPeriod: Change | null };

/** One screen of figures, all read from one snapshot; money is yuan as exact text. */
export type Dashboard = {
  readonly asOf: Date;
  readonly scope: Scope;
  readonly window: Window;
  /** The period's last month has not ended, so comparisons look too low. */
  readonly openMonth: boolean;
  readonly figures: Figures;
  readonly changes: Readonly<Record<IndicatorCode, Compared>>;
  /** The same scope at the other group of institutions, shown beside. */
  readonly beside: Figures;
  readonly lpr: { readonly ratePercent: string; readonly publishedOn: string; readonly spreadBasisPoints: string | null } | null;
  readonly renewals: readonly { readonly kind: RenewalKind; readonly count: string; readonly amountYuan: string }[];
  readonly funnel: readonly { readonly stage: Stage; readonly count: string }[];
  readonly trend: readonly { readonly month: string; readonly figures: Figures }[];
  readonly districts: readonly (DistrictLine & { readonly figures: Figures })[];
  readonly institutions: readonly (InstitutionLine & { readonly figures: Figures })[];
};
