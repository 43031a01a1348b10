import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { Exact, roundHalfUp, telling } from "@/domain/money/exact";

export type RateRefusal = "rate-malformed" | "rate-too-precise" | "rate-too-large";

const PLAIN_DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.(\d+))?$/;
const LARGEST = new Exact("999.9999");
const BASIS_POINTS_PER_PERCENT = 100;

/** A rate in percent a year with four decimals, exact: numeric(7,4) in the database, text in JSON. */
export class AnnualRate {
  private constructor(private readonly percent: Exact) {}

  /** Reads percent from plain decimal text ("3.45"); refuses other shapes, more than 4 decimals, 1000 % and above. */
  static parse(text: string): Outcome<AnnualRate, RateRefusal> {
    const match = PLAIN_DECIMAL.exec(text);
    if (match === null) return refuse("rate-malformed");
    if (telling(match[1] ?? "") > 4) return refuse("rate-too-precise");
    const percent = new Exact(text);
    return percent.abs().greaterThan(LARGEST) ? refuse("rate-too-large") : accept(new AnnualRate(percent));
  }

  /** Reads text that is already known to be a rate; anything else is a bug and throws. */
  static of(text: string): AnnualRate {
    const parsed = AnnualRate.parse(text);
    if (!parsed.ok) throw new RangeError(`${parsed.reason}: ${text}`);
    return parsed.value;
  }

  /** Rounds a computed percentage half up to four decimals. */
  static round(percent: Exact): AnnualRate {
    return AnnualRate.of(roundHalfUp(percent, 4).toFixed(4));
  }

  /** The rate so many basis points higher (lower when negative): how an offer is written, LPR + BP. */
  plusBasisPoints(basisPoints: number): AnnualRate {
    return AnnualRate.round(this.percent.plus(new Exact(basisPoints).dividedBy(BASIS_POINTS_PER_PERCENT)));
  }

  /** How far the rate lies above another in basis points, as text with up to two decimals ("85", "-12.5"). */
  basisPointsOver(other: AnnualRate): string {
    return this.percent.minus(other.percent).times(BASIS_POINTS_PER_PERCENT).toString();
  }

  compare(other: AnnualRate): -1 | 0 | 1 {
    if (this.percent.equals(other.percent)) return 0;
    return this.percent.lessThan(other.percent) ? -1 : 1;
  }

  equals(other: AnnualRate): boolean {
    return this.compare(other) === 0;
  }

  isPositive(): boolean {
    return this.percent.greaterThan(0);
  }

  /** The fraction of the principal that a year costs: 3.45 % is 0.0345. */
  toFraction(): Exact {
    return this.percent.dividedBy(100);
  }

  /** Percent as text with four decimals, "3.4500". */
  toString(): string {
    return this.percent.toFixed(4);
  }

  toJSON(): string {
    return this.toString();
  }

  /** Percent as people write it: at least two decimals, no trailing zeros beyond them ("3.45", "3.4575"). */
  toDisplay(): string {
    return this.percent.toFixed(4).replace(/0{1,2}$/, "");
  }
}
