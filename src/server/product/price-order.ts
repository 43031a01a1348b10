import { AnnualRate } from "@/domain/rate/annual-rate";
import { lprTenorFor } from "@/domain/rate/lpr";
import type { ProductPrice } from "./repository";
import type { PrimeRate } from "./view";

/** Ids by the lowest annual rate, then by the highest; guarantees, which have no rate, come last. Spreads of unlike tenors do not compare. */
export function cheapestFirst(prices: readonly ProductPrice[], primeRates: readonly PrimeRate[]): string[] {
  const priced = prices.map((price) => {
    const prime = primeRates.find(({ tenor }) => tenor === lprTenorFor(price.termMaxMonths));
    const rateAt = (spreadBp: number) => AnnualRate.of(prime?.rate ?? "0").plusBasisPoints(spreadBp);
    return { id: price.id, guarantee: price.product.institution.kind === "guarantee", lowest: rateAt(price.spreadMinBp), highest: rateAt(price.spreadMaxBp) };
  });
  return priced
    .sort((one, other) => (one.guarantee ? 1 : 0) - (other.guarantee ? 1 : 0) || one.lowest.compare(other.lowest) || one.highest.compare(other.highest))
    .map(({ id }) => id);
}
