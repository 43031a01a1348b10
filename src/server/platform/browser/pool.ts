/** Things that are costly to make and can be used again, at most `size` at once; who comes later waits in line. */
export class Pool<T> {
  readonly #free: T[] = [];
  readonly #waiting: ((slot: T | undefined) => void)[] = [];
  #made = 0;

  constructor(
    private readonly size: number,
    private readonly make: () => Promise<T>,
  ) {}

  async take(): Promise<T> {
    const free = this.#free.pop();
    if (free !== undefined) return free;
    if (this.#made >= this.size) {
      const handed = await new Promise<T | undefined>((resolve) => this.#waiting.push(resolve));
      if (handed !== undefined) return handed;
    }
    this.#made += 1;
    try {
      return await this.make();
    } catch (error) {
      this.drop();
      throw error;
    }
  }

  giveBack(item: T): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free.push(item);
    else next(item);
  }

  /** The item that was taken is of no more use; whoever waits may make a new one. */
  drop(): void {
    this.#made -= 1;
    this.#waiting.shift()?.(undefined);
  }
}
