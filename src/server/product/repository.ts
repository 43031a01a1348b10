import type { GuaranteeMode, RepaymentMethod } from "@/domain/product/vocabulary";
import type { Prisma } from "@/server/platform/db/generated/client";
import type { Tx } from "@/server/platform/db/client";

/** What the public finder narrows products by; everything left out narrows nothing. */
export interface ProductFilter {
  readonly amountYuan?: string;
  readonly termMonths?: number;
  readonly guaranteeMode?: GuaranteeMode;
  readonly repaymentMethod?: RepaymentMethod;
  readonly districtCode?: string;
  readonly audience?: string;
  readonly institutionId?: string;
}

const withInstitution = { product: { select: { code: true, institution: { select: { id: true, nameZh: true, nameEn: true, kind: true, demo: true } } } } } as const;

export type ProductRow = Prisma.ProductVersionGetPayload<{ include: typeof withInstitution }>;

/** The published versions of institutions in business; a retired version stays readable only where it was chosen. */
const onOffer = {
  publishedAt: { not: null },
  retiredAt: null,
  product: { institution: { disabledAt: null } },
} satisfies Prisma.ProductVersionWhereInput;

function whereOf(filter: ProductFilter): Prisma.ProductVersionWhereInput {
  return {
    ...onOffer,
    ...(filter.amountYuan ? { amountMinYuan: { lte: filter.amountYuan }, amountMaxYuan: { gte: filter.amountYuan } } : {}),
    ...(filter.termMonths ? { termMinMonths: { lte: filter.termMonths }, termMaxMonths: { gte: filter.termMonths } } : {}),
    ...(filter.guaranteeMode ? { guaranteeModes: { has: filter.guaranteeMode } } : {}),
    ...(filter.repaymentMethod ? { repaymentMethods: { has: filter.repaymentMethod } } : {}),
    ...(filter.districtCode ? { OR: [{ districtCodes: { isEmpty: true } }, { districtCodes: { has: filter.districtCode } }] } : {}),
    ...(filter.audience ? { eligibility: { path: ["audiences"], array_contains: [filter.audience] } } : {}),
    ...(filter.institutionId ? { product: { institutionId: filter.institutionId, institution: { disabledAt: null } } } : {}),
  };
}

/** What the products on offer are put in order by; a city has hundreds of them, not thousands. */
export function listProductPrices(tx: Tx, filter: ProductFilter) {
  return tx.productVersion.findMany({
    where: whereOf(filter),
    select: { id: true, spreadMinBp: true, spreadMaxBp: true, termMaxMonths: true, product: { select: { institution: { select: { kind: true } } } } },
    orderBy: { id: "asc" },
  });
}

export type ProductPrice = Awaited<ReturnType<typeof listProductPrices>>[number];

/** Product versions on offer by their ids, in no order. */
export function listProductsById(tx: Tx, ids: readonly string[]): Promise<ProductRow[]> {
  return tx.productVersion.findMany({ where: { ...onOffer, id: { in: [...ids] } }, include: withInstitution });
}

/** One version, on offer or retired, as long as it was ever published. */
export function findProduct(tx: Tx, id: string): Promise<ProductRow | null> {
  return tx.productVersion.findFirst({ where: { id, publishedAt: { not: null } }, include: withInstitution });
}

/** The prime rate publications in force on a day: the latest of each tenor not after it. */
export async function listPrimeRatesInForce(tx: Tx, on: Date) {
  return tx.loanPrimeRate.findMany({ where: { publishedOn: { lte: on } }, orderBy: [{ tenor: "asc" }, { publishedOn: "desc" }], distinct: ["tenor"] });
}
