import { randomUUID } from "node:crypto";
import type { Role } from "@/domain/account/role";
import { localDateOf, type LocalDate } from "@/domain/calendar/local-date";
import { isWorkingDay, nextWorkingDay } from "@/domain/calendar/working-day";
import type { Outcome } from "@/domain/outcome/outcome";
import type { CityEnterprise } from "@/server/city/enterprise";
import type { Random } from "@/server/city/random";
import type { Actor } from "@/server/platform/access/actor";
import type { SettableClock } from "@/server/platform/clock/clock";
import type { Deps } from "@/server/platform/deps";
import type { ProductRow } from "./repository";

/** Who can act in the demo city, found by where they work. */
export interface Cast {
  legal(uscc: string): Actor;
  agent(uscc: string): Actor | undefined;
  /** The officer of the branch who looks after this enterprise; without one, the branch's first. */
  officer(institutionId: string, branchId: string, client?: string): Actor;
  /** The same near the district; anywhere in the institution where it has no branch there. */
  officerIn(institutionId: string, districtCode: string, client?: string): Actor;
  approver(institutionId: string): Actor;
  admin(institutionId: string): Actor;
  clerk(districtCode: string): Actor;
}

/** What a life of the demo city has at hand. */
export interface Stage {
  readonly deps: (actor: Actor) => Deps;
  readonly clock: SettableClock;
  readonly cast: Cast;
  readonly products: readonly ProductRow[];
  readonly productOf: (institutionCode: string, nth?: number) => ProductRow;
  /** The version under which each product is offered now, by the product's id. */
  readonly versions: Map<string, string>;
  /** The city's present, at which everything stops. */
  readonly until: Date;
}

/** An enterprise of the city as a life plays it. */
export interface Player {
  readonly enterprise: CityEnterprise;
  readonly random: Random;
}

/** An actor made of a membership that the fill has just written. */
export function actorOf(role: Exclude<Role, "public">, person: { personId: string; membershipId: string; name: string }, organisation: Partial<Actor> = {}): Actor {
  return { personId: person.personId, personName: person.name, sessionId: null, membershipId: person.membershipId, role, ...organisation };
}

/** The value of a step that must succeed in the demo city; a refusal there is a bug and stops the fill with its reason. */
export function must<T, R extends string>(outcome: Outcome<T, R>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`the demo city met a refusal: ${outcome.reason} ${JSON.stringify(outcome.detail ?? {})}`);
}

const HOUR_MILLISECONDS = 3_600_000;

/** A moment in office hours `days` calendar days after `from`, on a working day, at a random minute. */
export function officeHours(from: Date, days: number, random: Random): Date {
  const day = localDateOf(new Date(from.getTime() + days * 24 * HOUR_MILLISECONDS));
  const working: LocalDate = isWorkingDay(day) ? day : nextWorkingDay(day);
  const minutes = random.between(9 * 60, 17 * 60);
  const moment = new Date(Date.parse(`${working}T00:00:00+08:00`) + minutes * 60_000);
  return moment > from ? moment : new Date(from.getTime() + random.between(10, 90) * 60_000);
}

/** A trace number, as a request would carry one. */
export const newTrace = (): string => randomUUID();
