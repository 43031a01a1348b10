import { startOfDay, type LocalDate } from "@/domain/calendar/local-date";

const MINUTE_MILLISECONDS = 60_000;

export interface SlotPlan {
  readonly heldOn: LocalDate;
  readonly startsAt: string;
  readonly slotMinutes: number;
  readonly slotCount: number;
}

/** Whether the slots lie ahead, run, or are over at the moment. */
export type Phase = "before" | "during" | "after";

/** Which slot runs at the moment, counted from 0 (the first before the session, the last after it), and whether any does. */
export function slotAt({ heldOn, startsAt, slotMinutes, slotCount }: SlotPlan, now: Date): { readonly slot: number; readonly phase: Phase } {
  const [hours = 0, minutes = 0] = startsAt.split(":").map((part) => Number.parseInt(part, 10));
  const passed = (now.getTime() - startOfDay(heldOn).getTime()) / MINUTE_MILLISECONDS - (hours * 60 + minutes);
  const slot = Math.floor(passed / slotMinutes);
  if (slot < 0) return { slot: 0, phase: "before" };
  return slot >= slotCount ? { slot: slotCount - 1, phase: "after" } : { slot, phase: "during" };
}
