/** Where business time comes from. Everything that decides by time is given one, so that tests and the demo city can set it. */
export interface Clock {
  now(): Date;
}

/** The time of this machine. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands where it is set; the demo city lives through its months with it. */
export class SettableClock implements Clock {
  #instant: Date;

  constructor(instant: Date) {
    this.#instant = instant;
  }

  now(): Date {
    return new Date(this.#instant);
  }

  set(instant: Date): void {
    this.#instant = instant;
  }
}
