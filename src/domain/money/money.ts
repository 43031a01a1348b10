import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { Exact, roundHalfUp, telling } from "./exact";

export type MoneyRefusal = "amount-malformed" | "amount-too-precise" | "amount-too-large";

const PLAIN_DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.(\d+))?$/;
const LARGEST = new Exact("9999999999999999.99");
const FEN_PER_YUAN = 100;

/**
 * An amount in yuan, exact to the fen, never a binary float: numeric(18,2) in the database, text in JSON.
 * It is built from text, immutable, and has no division; shares are made with `allocate`.
 */
export class Money {
  static readonly zero = new Money(new Exact(0));

  private constructor(private readonly yuan: Exact) {}

  /** Reads yuan from plain decimal text ("1234.5"); refuses other shapes, more than 2 decimals, more than 16 digits before the point. */
  static parse(text: string): Outcome<Money, MoneyRefusal> {
    const match = PLAIN_DECIMAL.exec(text);
    if (match === null) return refuse("amount-malformed");
    if (telling(match[1] ?? "") > 2) return refuse("amount-too-precise");
    const yuan = new Exact(text);
    return yuan.abs().greaterThan(LARGEST) ? refuse("amount-too-large") : accept(yuan.isZero() ? Money.zero : new Money(yuan));
  }

  /** Reads text that is already known to be an amount (a database column, a constant); anything else is a bug and throws. */
  static of(text: string): Money {
    const parsed = Money.parse(text);
    if (!parsed.ok) throw new RangeError(`${parsed.reason}: ${text}`);
    return parsed.value;
  }

  /** Rounds a computed value half up to the fen; throws when it no longer fits numeric(18,2). */
  static round(value: Exact): Money {
    const yuan = roundHalfUp(value, 2);
    if (!yuan.isFinite() || yuan.abs().greaterThan(LARGEST)) throw new RangeError(`amount-too-large: ${yuan.toString()}`);
    return new Money(yuan.isZero() ? new Exact(0) : yuan);
  }

  /** Adds up any number of amounts; the sum of none is zero. */
  static sum(amounts: Iterable<Money>): Money {
    let total = new Exact(0);
    for (const amount of amounts) total = total.plus(amount.yuan);
    return Money.round(total);
  }

  plus(other: Money): Money {
    return Money.round(this.yuan.plus(other.yuan));
  }

  minus(other: Money): Money {
    return Money.round(this.yuan.minus(other.yuan));
  }

  negated(): Money {
    return Money.round(this.yuan.negated());
  }

  /** Multiplies by an exact factor and rounds half up to the fen (interest, fees). */
  times(factor: Exact): Money {
    return Money.round(this.yuan.times(factor));
  }

  /** −1, 0 or 1, as a sort function wants it. */
  compare(other: Money): -1 | 0 | 1 {
    if (this.yuan.equals(other.yuan)) return 0;
    return this.yuan.lessThan(other.yuan) ? -1 : 1;
  }

  equals(other: Money): boolean {
    return this.compare(other) === 0;
  }

  exceeds(other: Money): boolean {
    return this.compare(other) === 1;
  }

  isZero(): boolean {
    return this.yuan.isZero();
  }

  isNegative(): boolean {
    return this.yuan.isNegative() && !this.yuan.isZero();
  }

  isPositive(): boolean {
    return this.yuan.greaterThan(0);
  }

  static min(first: Money, ...rest: readonly Money[]): Money {
    return rest.reduce((least, amount) => (least.exceeds(amount) ? amount : least), first);
  }

  static max(first: Money, ...rest: readonly Money[]): Money {
    return rest.reduce((most, amount) => (amount.exceeds(most) ? amount : most), first);
  }

  /**
   * Splits the amount in proportion to whole-number weights so that the shares add up to it to the fen:
   * the fen left over by rounding down go to the largest fractions first, ties to the earlier share.
   * Throws when there is no weight, a negative weight, or only zeros.
   */
  allocate(weights: readonly number[]): Money[] {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (total <= 0 || weights.some((weight) => weight < 0 || !Number.isSafeInteger(weight))) {
      throw new RangeError("weights must be whole, none negative, at least one positive");
    }
    const fen = this.yuan.abs().times(FEN_PER_YUAN);
    const exactShares = weights.map((weight) => fen.times(weight).dividedBy(total));
    const shares = exactShares.map((share) => share.floor());
    const left = fen.minus(shares.reduce((sum, share) => sum.plus(share), new Exact(0))).toNumber();
    const byFraction = exactShares
      .map((share, index) => ({ index, fraction: share.minus(share.floor()) }))
      .toSorted((a, b) => b.fraction.comparedTo(a.fraction));
    const favoured = new Set(byFraction.slice(0, left).map(({ index }) => index));
    const sign = this.isNegative() ? -1 : 1;
    return shares.map((share, index) => Money.round(share.plus(favoured.has(index) ? 1 : 0).times(sign).dividedBy(FEN_PER_YUAN)));
  }

  /** The exact value, for ratios and charts' arithmetic; text made from it must go back through `round`. */
  toExact(): Exact {
    return this.yuan;
  }

  /** Plain text with two decimals, "1234.50": what the database, JSON and form fields carry. */
  toString(): string {
    return this.yuan.toFixed(2);
  }

  toJSON(): string {
    return this.toString();
  }
}
