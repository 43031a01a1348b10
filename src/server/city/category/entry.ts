import { dayText, type Day } from "../day";
import type { Dossier } from "../dossier/dossier";
import type { Random } from "../random";

/** One record before its envelope: the day the source knew it, and its fields; an empty text is a value that is not there. */
export type Entry = { readonly knownOn: Day; readonly fields: Readonly<Record<string, string>> };

/** Writes one category's records of one enterprise, oldest first. */
export type Chronicler = (dossier: Dossier, random: Random) => Entry[];

export function dateText(day: Day | null): string {
  return day === null ? "" : dayText(day);
}

/** When a source with that lag knew of something, never after the as-of day. */
export function knownAfter(dossier: Dossier, day: Day, lag: number): Day {
  return Math.min(dossier.span.asOf, day + lag);
}

/** The day's count of a list or register: what a T+1 source delivered last. */
export function latestDelivery(dossier: Dossier): Day {
  const { closedOn } = dossier.economy;
  return closedOn === null ? dossier.span.asOf - 1 : Math.min(dossier.span.asOf, closedOn + 1);
}
