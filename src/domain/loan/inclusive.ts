import type { LocalDate } from "@/domain/calendar/local-date";
import { Money } from "@/domain/money/money";
import type { SizeClass } from "@/domain/enterprise/size-class";

/** A threshold of total approved credit at one institution, in force from a day. */
export interface InclusiveThreshold {
  readonly from: LocalDate;
  readonly limit: Money;
}

/** CNY 10 million since 2019; operators may add later entries. */
export const defaultInclusiveThresholds: readonly InclusiveThreshold[] = [{ from: "2019-01-01" as LocalDate, limit: Money.of("10000000.00") }];

export interface InclusiveFacts {
  readonly size: SizeClass | null;
  readonly selfEmployed: boolean;
  /** All approvals of this enterprise at this institution that are in force, the present one included. */
  readonly approvedAtInstitution: Money;
  readonly on: LocalDate;
}

/**
 * Inclusive small and micro 普惠小微: small or micro by the size rule (or self-employed), and total approved credit at the
 * institution within the threshold in force on the day. An enterprise of unknown size is not counted. Source: domain, section 6.
 */
export function isInclusive(facts: InclusiveFacts, thresholds: readonly InclusiveThreshold[] = defaultInclusiveThresholds): boolean {
  const isSmallOrMicro = facts.selfEmployed || facts.size === "small" || facts.size === "micro";
  const inForce = thresholds
    .filter(({ from }) => from <= facts.on)
    .reduce<InclusiveThreshold | undefined>((latest, entry) => (latest === undefined || entry.from > latest.from ? entry : latest), undefined);
  return isSmallOrMicro && inForce !== undefined && !facts.approvedAtInstitution.exceeds(inForce.limit);
}
