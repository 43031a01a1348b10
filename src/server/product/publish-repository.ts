import type { Prisma } from "@/server/platform/db/generated/client";
import type { Tx } from "@/server/platform/db/client";

const all = { versions: { orderBy: { version: "desc" } } } as const satisfies Prisma.ProductInclude;

export type OwnProduct = Prisma.ProductGetPayload<{ include: typeof all }>;

/** The institution's products with all their versions, the newest version first. */
export function listOwnProducts(tx: Tx, institutionId: string): Promise<OwnProduct[]> {
  return tx.product.findMany({ where: { institutionId }, include: all, orderBy: { code: "asc" } });
}

/** One product of the institution, locked until the transaction ends: versions are numbered one after another. */
export async function lockOwnProduct(tx: Tx, scope: { productId: string; institutionId: string }): Promise<OwnProduct | null> {
  await tx.$queryRaw`SELECT 1 FROM product WHERE id = ${scope.productId}::uuid AND institution_id = ${scope.institutionId}::uuid FOR NO KEY UPDATE`;
  return tx.product.findFirst({ where: { id: scope.productId, institutionId: scope.institutionId }, include: all });
}

/** Takes every version still on offer off it. */
export async function markVersionsRetired(tx: Tx, productId: string, at: Date): Promise<void> {
  await tx.productVersion.updateMany({ where: { productId, retiredAt: null }, data: { retiredAt: at } });
}

/** Writes a version. */
export function insertVersion(tx: Tx, data: Prisma.ProductVersionUncheckedCreateInput) {
  return tx.productVersion.create({ data, select: { id: true, version: true } });
}
