import type { CategoryCode } from "./category-code";
import type { ScoreItem } from "./contribution";

/** Changes whenever an item, its points or a threshold changes, so that an old report keeps saying which rules it used. */
export const scoreModel = "XQ-2026.1";

export type ScoredItem = ScoreItem & { readonly category: CategoryCode };

export type Grade = "AAA" | "AA" | "A" | "BBB" | "BB" | "B";

export type Scorecard = {
  readonly model: string;
  /** 0 to 100; null when too little was authorised or delivered to say anything. */
  readonly total: number | null;
  readonly grade: Grade | null;
  readonly earned: number;
  readonly possible: number;
  readonly bonus: number;
  readonly items: readonly ScoredItem[];
};

const bonusLimit = 10;
/** Below so many attainable points a percentage would rest on one or two sources. */
const leastPossible = 40;

const grades: readonly (readonly [from: number, grade: Grade])[] = [[90, "AAA"], [80, "AA"], [70, "A"], [60, "BBB"], [50, "BB"], [0, "B"]];

/**
 * Sums up the items: points earned as a share of those attainable from the sources at hand, in whole percent, plus at
 * most ten bonus points, never above 100. It informs and never decides (domain rules, section 5).
 */
export function scorecardOf(items: readonly ScoredItem[]): Scorecard {
  const base = items.filter((item) => !item.bonus);
  const earned = base.reduce((sum, item) => sum + item.points, 0);
  const possible = base.reduce((sum, item) => sum + item.max, 0);
  const bonus = Math.min(bonusLimit, items.filter((item) => item.bonus).reduce((sum, item) => sum + item.points, 0));
  const total = possible < leastPossible ? null : Math.min(100, Math.round((earned * 100) / possible) + bonus);
  const grade = total === null ? null : grades.find(([from]) => total >= from)?.[1] ?? null;
  return { model: scoreModel, total, grade, earned, possible, bonus, items };
}
