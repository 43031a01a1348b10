import { publishVersion } from "@/server/product/publish-service";
import type { ProductRow } from "../repository";
import type { Life } from "../schedule";
import { must, type Stage } from "../stage";

const CHEAPER_BP = 10;

/** The bank offers the product anew, a little cheaper; who applies afterwards chooses the new version. */
export async function* revise(stage: Stage, row: ProductRow, at: Date): Life {
  yield at;
  const { nameZh, nameEn, summaryZh, summaryEn, termMinMonths, termMaxMonths, spreadMaxBp, firstLoanFriendly } = row;
  const published = must(
    await publishVersion(stage.deps(stage.cast.admin(row.product.institutionId)), {
      nameZh, nameEn, summaryZh, summaryEn, termMinMonths, termMaxMonths, spreadMaxBp, firstLoanFriendly,
      productId: row.productId, seenVersion: row.version, spreadMinBp: row.spreadMinBp - CHEAPER_BP,
      amountMinYuan: row.amountMinYuan.toFixed(2), amountMaxYuan: row.amountMaxYuan.toFixed(2),
      guaranteeModes: row.guaranteeModes, repaymentMethods: row.repaymentMethods,
    }),
  );
  stage.versions.set(row.productId, published.id);
}
