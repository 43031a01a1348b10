import type { SettableClock } from "@/server/platform/clock/clock";

/** Something that goes on over time: it yields the instant at which it wants to go on. */
export type Life = AsyncGenerator<Date, void, void>;

interface Waiting {
  readonly at: number;
  readonly order: number;
  readonly life: Life;
}

const earlier = (a: Waiting, b: Waiting) => a.at - b.at || a.order - b.order;

/**
 * Lives all lives at once, in the order of time, with the clock set to each moment, until `until`. What would go on after that
 * stays as it stands: that is the present of the city. Lives that want the same moment go on in the order they were given.
 */
export async function liveUntil(lives: readonly Life[], clock: SettableClock, until: Date): Promise<number> {
  const queue: Waiting[] = [];
  let order = 0;
  let moments = 0;
  const wait = async (life: Life) => {
    const { value, done } = await life.next();
    if (done === true || value === undefined || value > until) return;
    insert(queue, { at: value.getTime(), order: (order += 1), life });
  };
  for (const life of lives) await wait(life);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (next.at > clock.now().getTime()) clock.set(new Date(next.at));
    moments += 1;
    await wait(next.life);
  }
  clock.set(until);
  return moments;
}

/** Several lives as one: each goes on at its own moments, the earliest first. */
export async function* together(lives: readonly Life[]): Life {
  const queue: Waiting[] = [];
  let order = 0;
  const wait = async (life: Life) => {
    const { value, done } = await life.next();
    if (done !== true && value !== undefined) insert(queue, { at: value.getTime(), order: (order += 1), life });
  };
  for (const life of lives) await wait(life);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    yield new Date(next.at);
    await wait(next.life);
  }
}

/** Keeps the queue sorted; it holds some hundreds of lives, so a binary search and a splice are quick enough. */
function insert(queue: Waiting[], entry: Waiting): void {
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = queue[middle];
    if (other !== undefined && earlier(other, entry) <= 0) low = middle + 1;
    else high = middle;
  }
  queue.splice(low, 0, entry);
}
