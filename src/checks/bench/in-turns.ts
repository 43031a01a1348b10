/** Median milliseconds of our way and of the peer's. */
export interface Turns {
  readonly ours: number;
  readonly peer: number;
  readonly ratio: number;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Both measured alternately, so that the machine's mood strikes both alike; the first rounds only warm up. */
export async function inTurns(ours: (round: number) => Promise<unknown>, peer: (round: number) => Promise<unknown>, rounds: number, warmUp: number): Promise<Turns> {
  const times: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
  for (let round = -warmUp; round < rounds; round += 1) {
    const nth = round + warmUp;
    const [first, second] = [await timed(() => ours(nth)), await timed(() => peer(nth))];
    if (round < 0) continue;
    times.ours.push(first);
    times.peer.push(second);
  }
  const [mine, theirs] = [median(times.ours), median(times.peer)];
  return { ours: rounded(mine), peer: rounded(theirs), ratio: rounded(mine / theirs) };
}

export function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
