import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";

export type LoanNote = inferRouterOutputs<AppRouter>["loan"]["list"]["items"][number];

const DAY_MILLISECONDS = 86_400_000;
const RENEWABLE_DAYS = 90;

/** Whole days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MILLISECONDS);
}

/** Whether the note can be renewed with one tap: it lives, nothing replaces it, and it falls due within 90 days. */
export function mayRenew(note: Pick<LoanNote, "status" | "renewed" | "maturityOn">, today: string): boolean {
  return note.status === "normal" && !note.renewed && daysBetween(today, note.maturityOn) >= 0 && daysBetween(today, note.maturityOn) <= RENEWABLE_DAYS;
}
