import type { Lending } from "@/domain/statistic/fact";
import type { LoanRow } from "./repository";

/** Who lent to whom, in the words of the statistics. A note keeps the district of the day it was recorded. */
export function lendingOf(loan: LoanRow, districtCode: string = loan.enterprise.districtCode): Lending {
  return { uscc: loan.uscc, districtCode, institutionId: loan.institutionId, institutionKind: loan.case.institution.kind };
}
