/** Hash of a text to 32 bits (FNV-1a with a final avalanche), the same on every machine. */
function hashText(text: string, start: number): number {
  let hash = start >>> 0;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** An inclusive range of whole numbers. */
export type Range = readonly [number, number];

/**
 * Seeded source of chance (sfc32). Each use gets its own fork by label, so that drawing one more number
 * in one place never moves what another place draws.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(private readonly key: string) {
    this.a = hashText(key, 0x811c9dc5);
    this.b = hashText(key, 0x9e3779b9);
    this.c = hashText(key, 0x7f4a7c15);
    for (let round = 0; round < 12; round += 1) this.next();
  }

  /** An independent source that depends on this one's key and the label only. */
  fork(label: string): Random {
    return new Random(`${this.key}/${label}`);
  }

  private next(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** A whole number from low to high, both included. */
  between(low: number, high: number): number {
    if (high <= low) return low;
    return low + Math.floor((this.next() / 4294967296) * (high - low + 1));
  }

  within(range: Range): number {
    return this.between(range[0], range[1]);
  }

  /** True in `percent` of 100 draws. */
  chance(percent: number): boolean {
    return this.next() / 4294967296 < percent / 100;
  }

  pick<T>(choices: readonly T[]): T {
    const choice = choices[this.between(0, choices.length - 1)];
    if (choice === undefined) throw new Error("Nothing to pick from");
    return choice;
  }

  /** One of the choices, each as likely as its weight says. */
  weighted<T extends { readonly weight: number }>(choices: readonly T[]): T {
    const total = choices.reduce((sum, choice) => sum + choice.weight, 0);
    let mark = (this.next() / 4294967296) * total;
    for (const choice of choices) {
      mark -= choice.weight;
      if (mark < 0) return choice;
    }
    return this.pick(choices.slice(-1));
  }

  /** Different choices, at most as many as there are, in drawn order. */
  some<T>(choices: readonly T[], count: number): T[] {
    const rest = [...choices];
    const taken: T[] = [];
    while (taken.length < count && rest.length > 0) {
      taken.push(...rest.splice(this.between(0, rest.length - 1), 1));
    }
    return taken;
  }

  /** A text of decimal digits. */
  digits(length: number): string {
    let text = "";
    for (let index = 0; index < length; index += 1) text += this.between(0, 9);
    return text;
  }

  /** The value moved by at most `percent` of itself either way, as a whole number. */
  around(value: number, percent: number): number {
    return Math.round((value * this.between(1000 - percent * 10, 1000 + percent * 10)) / 1000);
  }
}
