import { startOfDay, type LocalDate } from "@/domain/calendar/local-date";

const MINUTE_MILLISECONDS = 60_000;

export interface SlotPlan {
  readonly heldOn: LocalDate;
  readonly startsAt: string;
  readonly slotMinutes: number;
  readonly slotCount: number;
}

/** Which slot runs at the moment, counted from 0: the first before the session, the last after it. */
export function slotAt({ heldOn, startsAt, slotMinutes, slotCount }: SlotPlan, now: Date): number {
  const [hours = 0, minutes = 0] = startsAt.split(":").map((part) => Number.parseInt(part, 10));
  const passed = (now.getTime() - startOfDay(heldOn).getTime()) / MINUTE_MILLISECONDS - (hours * 60 + minutes);
  return Math.min(Math.max(Math.floor(passed / slotMinutes), 0), slotCount - 1);
}
