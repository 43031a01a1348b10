import type { LocalDate } from "@/domain/calendar/local-date";

const MINUTE_MILLISECONDS = 60_000;

export interface SlotPlan {
  readonly heldOn: LocalDate;
  /** HH:MM in Shanghai. */
  readonly startsAt: string;
  readonly slotMinutes: number;
  readonly slotCount: number;
}

/** Whether the slots lie ahead, run, or are over at the moment. */
export type Phase = "before" | "during" | "after";

/** Which slot runs at the moment, counted from 0 (the first before the session, the last after it), and whether any does. */
export function slotAt({ heldOn, startsAt, slotMinutes, slotCount }: SlotPlan, now: Date): { readonly slot: number; readonly phase: Phase } {
  const began = Date.parse(`${heldOn}T${startsAt}:00+08:00`);
  const passed = (now.getTime() - began) / MINUTE_MILLISECONDS;
  const slot = Math.floor(passed / slotMinutes);
  if (slot < 0) return { slot: 0, phase: "before" };
  return slot >= slotCount ? { slot: slotCount - 1, phase: "after" } : { slot, phase: "during" };
}

/** Whether a slot, numbered from 1, is over: until then a guest who is late may still come to it. */
export function isSlotOver(plan: SlotPlan, slotNo: number, now: Date): boolean {
  const { slot, phase } = slotAt(plan, now);
  return phase === "after" || slotNo - 1 < slot;
}
