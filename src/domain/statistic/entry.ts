import { Exact } from "@/domain/money/exact";
import type { DrawdownFact, Fact, FirstLoanFact, InstitutionKind, NoteFact } from "./fact";
import { ALL, INSTITUTION_GROUPS, type AdditiveMeasure, type DistinctMeasure, type InstitutionGroup } from "./measure";
import { STAGE_OF } from "./stage";

/** The finest scope an entry belongs to; it is added to every wider one its reach names. */
type Place = {
  readonly group: InstitutionGroup;
  readonly districtCode: string;
  readonly institutionId: string;
  /** `lending`: city, district, institution and both; `place`: city and district; `institution`: the two with an institution. */
  readonly reach: "lending" | "place" | "institution";
};

export type Addition = Place & {
  readonly measure: AdditiveMeasure;
  readonly month: string;
  readonly bucket: string;
  /** Exact decimal text, negative to take back. */
  readonly value: string;
};

export type Occurrence = Place & {
  readonly measure: DistinctMeasure;
  readonly month: string;
  readonly bucket: string;
  /** What is counted once: a USCC, a case. */
  readonly subject: string;
  readonly step: 1 | -1;
};

export type Entries = { readonly additions: readonly Addition[]; readonly occurrences: readonly Occurrence[] };

const NONE: Entries = { additions: [], occurrences: [] };
const DAY_DIGITS = 4;

/** Which group of institutions a kind is counted in; guarantors never disburse and are in none (domain §6). */
export function groupOf(kind: InstitutionKind): InstitutionGroup | null {
  if (kind === "guarantee") return null;
  return kind === "bank" ? "bank" : "beside";
}

/** What a fact changes in the pre-aggregated rows, at its finest scope (domain §6). A guarantor's fact changes nothing. */
export function entriesOf(fact: Fact): Entries {
  if (fact.kind === "need-published") return publishedEntries(fact);
  const group = groupOf(fact.institutionKind);
  if (group === null) return NONE;
  const place: Place = { group, districtCode: fact.districtCode, institutionId: fact.institutionId, reach: "lending" };
  switch (fact.kind) {
    case "drawdown-recorded":
      return drawdownEntries(place, fact, 1);
    case "drawdown-reversed":
      return drawdownEntries(place, fact, -1);
    case "first-loan-decided":
      return { additions: firstLoanAdditions(place, fact), occurrences: [] };
    case "note-settled-early":
      return { additions: [maturing(place, fact, "note-maturing", -1)], occurrences: [] };
    case "note-renewed":
      return { additions: renewedAdditions(place, fact, fact.settledEarlyBefore), occurrences: [] };
    case "note-extended":
      return { additions: extendedAdditions(place, fact), occurrences: [] };
    case "case-moved":
      return movedEntries(place, fact);
  }
}

function drawdownEntries(place: Place, fact: DrawdownFact, sign: 1 | -1): Entries {
  const month = monthText(fact.drawnOn);
  const amount = signed(fact.amountYuan, sign);
  const one = signed("1", sign);
  const weight = new Exact(amount).times(new Exact(fact.annualRatePercent)).toFixed();
  const add = (measure: AdditiveMeasure, value: string, bucket = ""): Addition => ({ ...place, measure, month, bucket, value });
  const additions = [
    add("disbursed-amount", amount),
    add("disbursed-count", one),
    add("rate-weight", weight),
    maturing(place, fact, "note-maturing", sign),
  ];
  if (fact.unsecured) additions.push(add("unsecured-amount", amount), add("unsecured-count", one));
  if (fact.inclusive) additions.push(add("inclusive-amount", amount));
  if (fact.countedFirstLoan) additions.push(add("first-loan-amount", amount));
  if (fact.renewal !== null) additions.push(add("renewal-amount", amount, fact.renewal));
  if (fact.renewal !== null && fact.firstOfLoan) additions.push(add("renewal-count", one, fact.renewal));
  if (fact.workingDaysToMoney !== null) additions.push(add("time-to-money", one, dayBucket(fact.workingDaysToMoney)));
  return {
    additions,
    occurrences: [{ ...place, measure: "funded-enterprise", month, bucket: "", subject: fact.uscc, step: sign }],
  };
}

function firstLoanAdditions(place: Place, fact: FirstLoanFact): Addition[] {
  const sign = fact.counted ? 1 : -1;
  return [
    { ...place, measure: "first-loan-count", month: monthText(fact.firstDrawnOn), bucket: "", value: signed("1", sign) },
    ...fact.drawdowns.map(({ drawnOn, amountYuan, districtCode }): Addition => ({
      ...place, districtCode, measure: "first-loan-amount", month: monthText(drawnOn), bucket: "", value: signed(amountYuan, sign),
    })),
  ];
}

function renewedAdditions(place: Place, note: NoteFact, settledEarlyBefore: boolean): Addition[] {
  const renewed = maturing(place, note, "note-renewed", 1);
  return settledEarlyBefore ? [renewed, maturing(place, note, "note-maturing", 1)] : [renewed];
}

function extendedAdditions(place: Place, fact: Extract<Fact, { kind: "note-extended" }>): Addition[] {
  const month = monthText(fact.extendedOn);
  return [
    { ...place, measure: "extension-count", month, bucket: "", value: "1" },
    { ...place, measure: "extension-amount", month, bucket: "", value: fact.amountYuan },
    maturing(place, fact, "note-maturing", -1),
    maturing(place, { ...fact, maturityOn: fact.newMaturityOn }, "note-maturing", 1),
  ];
}

/** The need has no institution, so it opens a cohort for banks and for those beside them alike. */
function publishedEntries(fact: Extract<Fact, { kind: "need-published" }>): Entries {
  const occurrences = INSTITUTION_GROUPS.map((group): Occurrence => ({
    group, districtCode: fact.districtCode, institutionId: ALL, reach: "place",
    measure: "applied-enterprise", month: monthText(fact.publishedOn), bucket: "", subject: fact.uscc, step: 1,
  }));
  return { additions: [], occurrences };
}

function movedEntries(place: Place, fact: Extract<Fact, { kind: "case-moved" }>): Entries {
  const stage = STAGE_OF[fact.state];
  const cohort = { bucket: "", month: monthText(fact.needPublishedOn), subject: fact.uscc, step: 1 } as const;
  const occurrences: Occurrence[] = [
    { ...place, measure: "case-stage", month: monthText(fact.submittedOn), bucket: stage, subject: fact.caseId, step: 1 },
  ];
  if (stage === "submitted") occurrences.push({ ...place, ...cohort, reach: "institution", measure: "applied-enterprise" });
  if (stage === "approved") occurrences.push({ ...place, ...cohort, measure: "approved-enterprise" });
  return { additions: [], occurrences };
}

function maturing(place: Place, note: { maturityOn: string }, measure: "note-maturing" | "note-renewed", sign: 1 | -1): Addition {
  return { ...place, measure, month: monthText(note.maturityOn), bucket: "", value: signed("1", sign) };
}

/** Working days as text that sorts as the number does. */
export function dayBucket(workingDays: number): string {
  return workingDays.toString().padStart(DAY_DIGITS, "0");
}

function signed(value: string, sign: 1 | -1): string {
  return new Exact(value).times(sign).toFixed();
}

function monthText(day: string): string {
  return day.slice(0, 7);
}
