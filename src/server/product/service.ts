import { localDateOf } from "@/domain/calendar/local-date";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { lprTenors } from "@/domain/rate/lpr";
import type { Deps } from "@/server/platform/deps";
import { findProduct, listPrimeRatesInForce, listProductPrices, listProductsById, type ProductFilter } from "./repository";
import { cheapestFirst } from "./price-order";
import { viewProduct, type PrimeRate, type ProductView } from "./view";

const PAGE_SIZE = 12;

/** The LPR of both tenors in force today (Asia/Shanghai); empty while none has been entered. */
export async function readPrimeRates(deps: Deps): Promise<PrimeRate[]> {
  const today = new Date(`${localDateOf(deps.clock.now())}T00:00:00Z`);
  const rows = await listPrimeRatesInForce(deps.db, today);
  return rows.flatMap(({ tenor, publishedOn, rate }) => {
    const known = lprTenors.find((name) => name === tenor);
    return known === undefined ? [] : [{ tenor: known, publishedOn: publishedOn.toISOString().slice(0, 10), rate: rate.toFixed(4) }];
  });
}

/** One page (from 1) of the products on offer that meet the filter, cheapest first. */
export async function readProducts(deps: Deps, command: ProductFilter & { readonly page: number }) {
  const { page, ...filter } = command;
  const [prices, primeRates] = await Promise.all([listProductPrices(deps.db, filter), readPrimeRates(deps)]);
  const ids = cheapestFirst(prices, primeRates).slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return {
    products: await viewsOf(deps, ids, primeRates),
    total: prices.length,
    pageCount: Math.max(1, Math.ceil(prices.length / PAGE_SIZE)),
  };
}

/** Products side by side, in the order asked for; what is not on offer any more is left out. */
export async function readComparison(deps: Deps, command: { readonly ids: readonly string[] }): Promise<ProductView[]> {
  return viewsOf(deps, command.ids, await readPrimeRates(deps));
}

async function viewsOf(deps: Deps, ids: readonly string[], primeRates: readonly PrimeRate[]): Promise<ProductView[]> {
  const rows = await listProductsById(deps.db, ids);
  const views = new Map(rows.map((row) => [row.id, viewProduct(row, primeRates)]));
  return ids.flatMap((id) => views.get(id) ?? []);
}

/** One product by its version's id, retired ones too; never published is not found. */
export async function readProduct(deps: Deps, command: { readonly id: string }): Promise<Outcome<ProductView, "not-found">> {
  const [row, primeRates] = await Promise.all([findProduct(deps.db, command.id), readPrimeRates(deps)]);
  return row === null ? refuse("not-found") : accept(viewProduct(row, primeRates));
}
