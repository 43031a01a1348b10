import type { ClockState } from "@/domain/financing-case/service-level";

export type ClockName = "accept" | "contact" | "disburse";

/** One clock as a screen shows it. */
export interface ClockReading {
  readonly name: ClockName;
  readonly due: Date;
  readonly done: boolean;
  /** Whether only the end of the case stopped it. */
  readonly cutShort?: boolean;
  readonly state: ClockState;
  readonly workingDaysLeft: number;
  readonly workingDaysOver: number;
}
