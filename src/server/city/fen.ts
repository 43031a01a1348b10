/**
 * Money inside the generator is a whole number of fen, well below 2^53, so every sum is exact;
 * only the finished text has a decimal point.
 */
export type Fen = number;

export function yuanText(fen: Fen): string {
  const sign = fen < 0 ? "-" : "";
  const size = Math.abs(fen);
  return `${sign}${Math.floor(size / 100)}.${String(size % 100).padStart(2, "0")}`;
}

export function fenOfYuan(yuan: number): Fen {
  return Math.round(yuan * 100);
}

/** A share in 1/1000 of an amount, rounded down to the fen. */
export function permille(fen: Fen, share: number): Fen {
  return Math.floor((fen * share) / 1000);
}

/** Rounded down to full thousands of yuan, at least one thousand, as people agree on amounts. */
export function roundThousandYuan(fen: Fen, thousands: number): Fen {
  const step = thousands * 100_000;
  return Math.max(step, Math.floor(fen / step) * step);
}

export function sumFen(amounts: readonly Fen[]): Fen {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
