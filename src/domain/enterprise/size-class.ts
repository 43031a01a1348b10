import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { Money } from "@/domain/money/money";

/** From large to micro, in falling order. */
export const sizeClasses = ["large", "medium", "small", "micro"] as const;
export type SizeClass = (typeof sizeClasses)[number];

export const sizeIndustries = [
  "agriculture",
  "industry",
  "construction",
  "wholesale",
  "retail",
  "transport",
  "storage",
  "post",
  "hotels",
  "catering",
  "information_transmission",
  "software",
  "real_estate_development",
  "property_management",
  "leasing_and_business",
  "other",
] as const;
export type SizeIndustry = (typeof sizeIndustries)[number];

type Indicator = "staff" | "revenue" | "assets";

/** Lower bounds for large, medium and small: persons, or ten thousand yuan. Below the last is micro. */
type Bounds = readonly [large: number, medium: number, small: number];

const rule: Readonly<Record<SizeIndustry, Readonly<Partial<Record<Indicator, Bounds>>>>> = {
  agriculture: { revenue: [20_000, 500, 50] },
  industry: { staff: [1000, 300, 20], revenue: [40_000, 2000, 300] },
  construction: { revenue: [80_000, 6000, 300], assets: [80_000, 5000, 300] },
  wholesale: { staff: [200, 20, 5], revenue: [40_000, 5000, 1000] },
  retail: { staff: [300, 50, 10], revenue: [20_000, 500, 100] },
  transport: { staff: [1000, 300, 20], revenue: [30_000, 3000, 200] },
  storage: { staff: [200, 100, 20], revenue: [30_000, 1000, 100] },
  post: { staff: [1000, 300, 20], revenue: [30_000, 2000, 100] },
  hotels: { staff: [300, 100, 10], revenue: [10_000, 2000, 100] },
  catering: { staff: [300, 100, 10], revenue: [10_000, 2000, 100] },
  information_transmission: { staff: [2000, 100, 10], revenue: [100_000, 1000, 100] },
  software: { staff: [300, 100, 10], revenue: [10_000, 1000, 50] },
  real_estate_development: { revenue: [200_000, 1000, 100], assets: [10_000, 5000, 2000] },
  property_management: { staff: [1000, 300, 100], revenue: [5000, 1000, 500] },
  leasing_and_business: { staff: [300, 100, 10], assets: [120_000, 8000, 100] },
  other: { staff: [300, 100, 10] },
};

const YUAN_PER_WAN = 10_000;

/** What the latest annual report says; null where it says nothing. */
export interface SizeFacts {
  readonly staff: number | null;
  readonly revenue: Money | null;
  readonly assets: Money | null;
}

/**
 * The size class of an enterprise: the lowest level over the indicators of its industry. Refused with the names of the indicators
 * that are missing, because a class guessed from half the facts would be too high. Source: MIIT 2011 No. 300.
 */
export function sizeClass(industry: SizeIndustry, facts: SizeFacts): Outcome<SizeClass, "size-facts-missing"> {
  const indicators = indicatorsOf(industry);
  const missing = indicators.filter(([indicator]) => facts[indicator] === null).map(([indicator]) => indicator);
  if (missing.length > 0) return refuse("size-facts-missing", { missing: missing.join(" ") });
  const lowest = Math.max(...indicators.map(([indicator, bounds]) => levelOf(facts[indicator], bounds)));
  return accept(sizeClasses[lowest] ?? "micro");
}

function indicatorsOf(industry: SizeIndustry): (readonly [Indicator, Bounds])[] {
  const bounds = rule[industry];
  const names: readonly Indicator[] = ["staff", "revenue", "assets"];
  return names.flatMap((name) => {
    const found = bounds[name];
    return found === undefined ? [] : [[name, found] as const];
  });
}

/** Index into `sizeClasses`: 0 is large, 3 is micro; every bound that is not reached is a level lower. */
function levelOf(value: number | Money | null, bounds: Bounds): number {
  const reaches = (bound: number) =>
    value instanceof Money ? value.compare(Money.of(String(bound * YUAN_PER_WAN))) >= 0 : value !== null && value >= bound;
  return bounds.filter((bound) => !reaches(bound)).length;
}
