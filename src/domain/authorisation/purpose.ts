import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { CategoryCode } from "@/domain/report/category-code";

/** Pre-screening, due diligence, post-loan monitoring, renewal assessment, guarantee or compensation. */
export const purposes = ["P1", "P2", "P3", "P4", "P5"] as const;
export type Purpose = (typeof purposes)[number];

/** What an authorisation must name as the matter it serves; one of them suffices. */
export type ServedMatter = "need" | "case" | "loan";

/** The most a purpose may ask for; no purpose is unlimited (domain, section 4). */
export interface PurposeBound {
  /** Longest validity in days; null where the loan's life is the bound. */
  readonly maxDays: number | null;
  /** Most pulls in all; null where the monthly quota times the months of validity is the bound. */
  readonly maxPulls: number | null;
  readonly maxPullsPerMonth: number | null;
  readonly maxMonthsBack: number;
  /** Months back of the categories with a long memory, when the full range is granted. */
  readonly longMonthsBack: number;
  readonly serves: readonly ServedMatter[];
}

const bounds: Readonly<Record<Purpose, PurposeBound>> = {
  P1: { maxDays: 14, maxPulls: 1, maxPullsPerMonth: null, maxMonthsBack: 12, longMonthsBack: 12, serves: ["need", "case"] },
  P2: { maxDays: 30, maxPulls: 3, maxPullsPerMonth: null, maxMonthsBack: 24, longMonthsBack: 60, serves: ["case"] },
  P3: { maxDays: null, maxPulls: null, maxPullsPerMonth: 5, maxMonthsBack: 24, longMonthsBack: 24, serves: ["loan"] },
  P4: { maxDays: 60, maxPulls: 3, maxPullsPerMonth: null, maxMonthsBack: 24, longMonthsBack: 24, serves: ["need", "case", "loan"] },
  P5: { maxDays: 30, maxPulls: 2, maxPullsPerMonth: null, maxMonthsBack: 24, longMonthsBack: 24, serves: ["case", "loan"] },
};

const longMemory: readonly CategoryCode[] = ["licence", "penalty", "serious_default", "judgment", "enforcement", "tax_violation"];

/** The upper bounds of a purpose. */
export function boundOfPurpose(purpose: Purpose): PurposeBound {
  return bounds[purpose];
}

/**
 * How many months back a consent reaches in a category: as granted, and for licences, penalties, list entries, judgments, enforcement
 * and tax violations the purpose's longer memory once the full ordinary range is granted; a grant cut short is short for all.
 */
export function monthsBackFor(purpose: Purpose, grantedMonthsBack: number, category: CategoryCode): number {
  const bound = bounds[purpose];
  const isFullRange = grantedMonthsBack >= bound.maxMonthsBack;
  return isFullRange && longMemory.includes(category) ? bound.longMonthsBack : Math.min(grantedMonthsBack, bound.maxMonthsBack);
}

export interface ConsentTerms {
  readonly purpose: Purpose;
  readonly categories: readonly CategoryCode[];
  readonly monthsBack: number;
  readonly validFrom: Date;
  readonly validUntil: Date;
  readonly maxPulls: number;
  readonly maxPullsPerMonth: number | null;
  readonly serves: readonly ServedMatter[];
}

export type TermsRefusal =
  | "consent-without-category"
  | "consent-serves-nothing"
  | "consent-validity-reversed"
  | "consent-validity-too-long"
  | "consent-too-many-pulls"
  | "consent-too-many-pulls-a-month"
  | "consent-reaches-too-far-back";

const DAY_MILLISECONDS = 86_400_000;
const DAYS_PER_QUOTA_MONTH = 28;

/** Whether the terms stay within what the purpose allows. The database repeats the bounds as a check. */
export function checkTerms(terms: ConsentTerms): Outcome<true, TermsRefusal> {
  const bound = bounds[terms.purpose];
  const days = (terms.validUntil.getTime() - terms.validFrom.getTime()) / DAY_MILLISECONDS;
  if (terms.categories.length === 0) return refuse("consent-without-category");
  if (!bound.serves.some((matter) => terms.serves.includes(matter))) return refuse("consent-serves-nothing", { needed: bound.serves.join(" ") });
  if (days <= 0) return refuse("consent-validity-reversed");
  if (bound.maxDays !== null && days > bound.maxDays) return refuse("consent-validity-too-long", { maxDays: String(bound.maxDays) });
  if (!isCount(terms.monthsBack) || terms.monthsBack > bound.maxMonthsBack) {
    return refuse("consent-reaches-too-far-back", { maxMonthsBack: String(bound.maxMonthsBack) });
  }
  if (bound.maxPullsPerMonth !== null && !(isCount(terms.maxPullsPerMonth) && terms.maxPullsPerMonth <= bound.maxPullsPerMonth)) {
    return refuse("consent-too-many-pulls-a-month", { maxPullsPerMonth: String(bound.maxPullsPerMonth) });
  }
  const months = Math.ceil(days / DAYS_PER_QUOTA_MONTH);
  const maxPulls = bound.maxPulls ?? (terms.maxPullsPerMonth ?? 0) * months;
  if (!isCount(terms.maxPulls) || terms.maxPulls > maxPulls) return refuse("consent-too-many-pulls", { maxPulls: String(maxPulls) });
  return accept(true);
}

function isCount(value: number | null): value is number {
  return value !== null && Number.isSafeInteger(value) && value >= 1;
}
