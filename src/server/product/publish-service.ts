import { Money } from "@/domain/money/money";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { GuaranteeMode, RepaymentMethod } from "@/domain/product/vocabulary";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { inTransaction } from "@/server/platform/db/transaction";
import type { Deps } from "@/server/platform/deps";
import type { Prisma } from "@/server/platform/db/generated/client";
import { insertVersion, listOwnProducts, lockOwnProduct, markVersionsRetired, type OwnProduct } from "./publish-repository";

function viewOwn({ id, code, versions }: OwnProduct) {
  return {
    id,
    code,
    versions: versions.map((one) => ({
      id: one.id,
      version: one.version,
      name: { zh: one.nameZh, en: one.nameEn },
      summary: { zh: one.summaryZh, en: one.summaryEn },
      amountMinYuan: one.amountMinYuan.toFixed(2),
      amountMaxYuan: one.amountMaxYuan.toFixed(2),
      termMinMonths: one.termMinMonths,
      termMaxMonths: one.termMaxMonths,
      spreadMinBp: one.spreadMinBp,
      spreadMaxBp: one.spreadMaxBp,
      guaranteeModes: one.guaranteeModes,
      repaymentMethods: one.repaymentMethods,
      firstLoanFriendly: one.firstLoanFriendly,
      publishedAt: one.publishedAt,
      retiredAt: one.retiredAt,
    })),
  };
}

/** The own institution's products with the history of their versions. */
export async function readOwnProducts(deps: Deps) {
  const { institutionId } = deps.actor;
  return institutionId === undefined ? [] : (await listOwnProducts(deps.db, institutionId)).map(viewOwn);
}

export interface PublishVersion {
  readonly productId: string;
  /** The version the person saw; another one means that somebody published meanwhile. */
  readonly seenVersion: number;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly summaryZh: string;
  readonly summaryEn: string;
  readonly amountMinYuan: string;
  readonly amountMaxYuan: string;
  readonly termMinMonths: number;
  readonly termMaxMonths: number;
  readonly spreadMinBp: number;
  readonly spreadMaxBp: number;
  readonly guaranteeModes: readonly GuaranteeMode[];
  readonly repaymentMethods: readonly RepaymentMethod[];
  readonly firstLoanFriendly: boolean;
}

export type PublishRefusal = "not-found" | "range-reversed" | "version-superseded";

/**
 * Publishes a new version of a product and retires the one before; districts, eligibility and documents carry over. Cases and needs keep
 * the version they chose. Refused when a range ends before it begins, or when somebody published meanwhile.
 */
export function publishVersion(deps: Deps, command: PublishVersion): Promise<Outcome<{ id: string; version: number }, PublishRefusal>> {
  return inTransaction<{ id: string; version: number }, PublishRefusal>(deps, async (tx) => {
    const { institutionId } = deps.actor;
    const product = institutionId === undefined ? null : await lockOwnProduct(tx, { productId: command.productId, institutionId });
    const [latest] = product?.versions ?? [];
    if (product === null || latest === undefined) return refuse("not-found");
    if (latest.version !== command.seenVersion) return refuse("version-superseded", { version: String(latest.version) });
    const isReversed = Money.of(command.amountMinYuan).exceeds(Money.of(command.amountMaxYuan)) || command.termMinMonths > command.termMaxMonths || command.spreadMinBp > command.spreadMaxBp;
    if (isReversed) return refuse("range-reversed");
    const now = deps.clock.now();
    const { productId, seenVersion, guaranteeModes, repaymentMethods, ...facts } = command;
    await markVersionsRetired(tx, productId, now);
    const published = await insertVersion(tx, {
      ...facts,
      productId,
      version: seenVersion + 1,
      guaranteeModes: [...guaranteeModes],
      repaymentMethods: [...repaymentMethods],
      districtCodes: latest.districtCodes,
      eligibility: latest.eligibility as Prisma.InputJsonValue,
      publishedAt: now,
    });
    await writeAudit(tx, deps, { action: "product.publish", objectKind: "product", objectId: productId, detail: { version: published.version } });
    return accept(published);
  });
}
