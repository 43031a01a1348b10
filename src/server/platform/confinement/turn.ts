/** Ends a turn; calling it again does nothing. */
export type Leave = () => void;

export interface TurnBound {
  readonly atOnce: number;
  readonly mostWaiting: number;
  /** How long one waits before being sent away. */
  readonly patienceMs: number;
}

/** Lets so many in at once and so many wait in line, each for so long; whoever finds the line full is told at once. */
export class Turns {
  readonly #line: ((entered: boolean) => void)[] = [];
  #inside = 0;

  constructor(private readonly bound: TurnBound) {}

  /** The way out, or null when there is no turn to be had. */
  async enter(): Promise<Leave | null> {
    if (this.#inside < this.bound.atOnce) {
      this.#inside += 1;
      return this.#leave();
    }
    if (this.#line.length >= this.bound.mostWaiting) return null;
    return (await this.#wait()) ? this.#leave() : null;
  }

  #wait(): Promise<boolean> {
    return new Promise((resolve) => {
      const call = (entered: boolean) => {
        clearTimeout(overdue);
        resolve(entered);
      };
      const overdue = setTimeout(() => {
        this.#line.splice(this.#line.indexOf(call), 1);
        resolve(false);
      }, this.bound.patienceMs);
      this.#line.push(call);
    });
  }

  // A turn is handed on and not given back, so that nobody new slips in before those who wait.
  #leave(): Leave {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const next = this.#line.shift();
      if (next === undefined) this.#inside -= 1;
      else next(true);
    };
  }
}
