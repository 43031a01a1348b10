import { sizeIndustryOf } from "@/domain/enterprise/industry";
import { sizeClass, type SizeClass } from "@/domain/enterprise/size-class";
import { Money } from "@/domain/money/money";
import type { SizeFactsRow } from "./repository";

/** The size class that the latest annual report gives; null while an indicator of the industry is missing. */
export function sizeOf(industryCode: string, facts: SizeFactsRow | null): SizeClass | null {
  if (facts === null) return null;
  const { employees, revenue, assets } = facts;
  const outcome = sizeClass(sizeIndustryOf(industryCode), {
    staff: employees === null ? null : Number.parseInt(String(employees), 10),
    revenue: moneyOrNull(revenue),
    assets: moneyOrNull(assets),
  });
  return outcome.ok ? outcome.value : null;
}

// Sources give up to four decimals; for a size class whole yuan are exact enough.
function moneyOrNull(text: string | null): Money | null {
  return text === null ? null : Money.of(text.replace(/\..*$/, ""));
}
