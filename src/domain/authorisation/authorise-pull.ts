import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { localDateOf, type LocalDate } from "@/domain/calendar/local-date";
import type { CategoryCode } from "@/domain/report/category-code";
import { categories as catalogue } from "@/domain/report/registry";
import { windowStart } from "@/domain/report/window";
import { monthsBackFor, type Purpose } from "./purpose";
import { authorisationStatus, type AuthorisationFacts } from "./status";

// The symbol stays in this module, so no other code can make the value that opens the credit data.
const minted: unique symbol = Symbol("minted by authorisePull");

/** Permission to pull once, as a value: the report service cannot be called without it. */
export interface PullAuthorisation {
  readonly [minted]: true;
  readonly authorisationId: string;
  readonly authorisationNumber: string;
  readonly uscc: string;
  readonly institutionId: string;
  readonly personId: string;
  readonly purpose: Purpose;
  /** Asked for and granted, in the order asked. */
  readonly categories: readonly CategoryCode[];
  /** Asked for and not granted; a report says so instead of showing nothing. */
  readonly withheld: readonly CategoryCode[];
  /** First event date readable per category; a category that is never cut is absent. */
  readonly since: Readonly<Partial<Record<CategoryCode, LocalDate>>>;
  readonly pullsLeft: number;
  readonly pullsLeftThisMonth: number | null;
  readonly at: Date;
}

/** A consent as recorded, with the pulls already made under it. */
export interface Authorisation extends AuthorisationFacts {
  readonly id: string;
  readonly number: string;
  readonly uscc: string;
  readonly institutionId: string;
  /** Null when the whole bank is the grantee. */
  readonly branchId: string | null;
  readonly needId: string | null;
  readonly caseId: string | null;
  readonly loanId: string | null;
  readonly purpose: Purpose;
  readonly categories: readonly CategoryCode[];
  readonly monthsBack: number;
  readonly maxPullsPerMonth: number | null;
  readonly pullsMade: number;
  /** Pulls in the calendar month of `now` in Shanghai. */
  readonly pullsMadeThisMonth: number;
}

/** What a staff member asks for. */
export interface PullRequest {
  readonly uscc: string;
  readonly institutionId: string;
  /** Null for staff of the whole bank. */
  readonly branchId: string | null;
  readonly personId: string;
  readonly purpose: Purpose;
  /** The matter the officer works on; where it is named it must be the one the consent serves. */
  readonly caseId?: string | null;
  readonly loanId?: string | null;
  readonly categories: readonly CategoryCode[];
}

export type PullRefusal =
  | "authorisation-other-party"
  | "authorisation-other-purpose"
  | "authorisation-other-matter"
  | "authorisation-pending"
  | "authorisation-refused"
  | "authorisation-paused"
  | "authorisation-revoked"
  | "authorisation-expired"
  | "authorisation-exhausted"
  | "authorisation-month-used-up"
  | "authorisation-lapsed"
  | "category-not-granted";

/**
 * Decides whether one pull is covered, and mints the permission for it. Checks in this order: the parties, the purpose, the matter,
 * that the consent and the matter it serves live, the month's quota, and that something asked for was granted.
 * The window of a category is the shorter of the consent's and the catalogue's, counted back from today in Shanghai. Source: domain, section 4.
 */
export function authorisePull(authorisation: Authorisation, request: PullRequest, now: Date): Outcome<PullAuthorisation, PullRefusal> {
  const refusal = mismatch(authorisation, request) ?? lifeRefusal(authorisation, now);
  if (refusal !== null) return refuse(refusal, { authorisation: authorisation.number });
  const granted = request.categories.filter((code) => authorisation.categories.includes(code));
  if (granted.length === 0) return refuse("category-not-granted", { authorisation: authorisation.number });
  return accept({
    [minted]: true,
    authorisationId: authorisation.id,
    authorisationNumber: authorisation.number,
    uscc: authorisation.uscc,
    institutionId: authorisation.institutionId,
    personId: request.personId,
    purpose: authorisation.purpose,
    categories: granted,
    withheld: request.categories.filter((code) => !authorisation.categories.includes(code)),
    since: windowStarts(authorisation, granted, localDateOf(now)),
    pullsLeft: authorisation.maxPulls - authorisation.pullsMade - 1,
    pullsLeftThisMonth: authorisation.maxPullsPerMonth === null ? null : authorisation.maxPullsPerMonth - authorisation.pullsMadeThisMonth - 1,
    at: now,
  });
}

/** Whether a value is a permission this module minted; for doors that receive it untyped. */
export function isPullAuthorisation(value: unknown): value is PullAuthorisation {
  return typeof value === "object" && value !== null && minted in value;
}

function mismatch(authorisation: Authorisation, request: PullRequest): PullRefusal | null {
  const isOtherBranch = authorisation.branchId !== null && request.branchId !== null && authorisation.branchId !== request.branchId;
  if (authorisation.uscc !== request.uscc || authorisation.institutionId !== request.institutionId || isOtherBranch) return "authorisation-other-party";
  if (authorisation.purpose !== request.purpose) return "authorisation-other-purpose";
  const isOtherCase = isNamed(request.caseId) && isNamed(authorisation.caseId) && request.caseId !== authorisation.caseId;
  const isOtherLoan = isNamed(request.loanId) && isNamed(authorisation.loanId) && request.loanId !== authorisation.loanId;
  return isOtherCase || isOtherLoan ? "authorisation-other-matter" : null;
}

function isNamed(id: string | null | undefined): id is string {
  return id !== null && id !== undefined;
}

function lifeRefusal(authorisation: Authorisation, now: Date): PullRefusal | null {
  const status = authorisationStatus(authorisation, authorisation.pullsMade, now);
  if (status !== "active") return `authorisation-${status}`;
  const monthly = authorisation.maxPullsPerMonth;
  return monthly !== null && authorisation.pullsMadeThisMonth >= monthly ? "authorisation-month-used-up" : null;
}

function windowStarts(authorisation: Authorisation, granted: readonly CategoryCode[], today: LocalDate): Partial<Record<CategoryCode, LocalDate>> {
  const since: Partial<Record<CategoryCode, LocalDate>> = {};
  for (const code of granted) {
    const start = windowStart(catalogue[code], today, monthsBackFor(authorisation.purpose, authorisation.monthsBack, code));
    if (start !== null) since[code] = start;
  }
  return since;
}
