import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caseScene } from "@/server/financing-case/testing/case-world";
import { must } from "@/server/financing-case/testing/walk";
import { publishVersion, readOwnProducts, type PublishVersion } from "./publish-service";
import { readProduct, readProducts } from "./service";

const { world, city, bank, otherBank } = await caseScene();
afterAll(() => world.close());

const terms = {
  nameZh: "信用贷", nameEn: "Credit loan", summaryZh: "免抵押", summaryEn: "No collateral", amountMinYuan: "100000.00", amountMaxYuan: "3000000.00", termMinMonths: 6, termMaxMonths: 24,
  spreadMinBp: 50, spreadMaxBp: 150, guaranteeModes: ["unsecured"], repaymentMethods: ["bullet"], firstLoanFriendly: true,
} as const satisfies Omit<PublishVersion, "productId" | "seenVersion">;

const admin = () => world.deps(bank.admin);
let count = 0;

/** A product of the bank with one version on offer, limited to a district and an age. */
async function onOffer(): Promise<{ productId: string; versionId: string }> {
  count += 1;
  const product = await world.db.product.create({ data: { institutionId: bank.id, code: `PUB-${count}` } });
  const version = await world.db.productVersion.create({
    data: { ...terms, guaranteeModes: ["unsecured"], repaymentMethods: ["bullet"], productId: product.id, version: 1, districtCodes: ["130102"], eligibility: { minAgeMonths: 12 }, publishedAt: world.clock.now() },
  });
  return { productId: product.id, versionId: version.id };
}

const publish = (productId: string, changes: Partial<PublishVersion> = {}) => publishVersion(admin(), { ...terms, productId, seenVersion: 1, ...changes });
const versionsOf = async (productId: string) => (await readOwnProducts(admin())).find(({ id }) => id === productId)?.versions ?? [];

describe("a new version of a product", () => {
  let productId: string;
  let versionId: string;
  beforeAll(async () => {
    ({ productId, versionId } = await onOffer());
  });

  it("takes the place of the one before, keeps districts and eligibility, and is what the public finds", async () => {
    const published = must(await publish(productId, { nameZh: "信用贷 2026", spreadMaxBp: 120 }));
    expect(published.version).toBe(2);
    const stored = await world.db.productVersion.findUniqueOrThrow({ where: { id: published.id } });
    expect(stored).toMatchObject({ districtCodes: ["130102"], eligibility: { minAgeMonths: 12 }, publishedAt: world.clock.now(), retiredAt: null });
    const { products } = await readProducts(world.deps(), { page: 1, institutionId: bank.id });
    expect(products.map(({ id }) => id)).toContain(published.id);
    expect(products.map(({ id }) => id)).not.toContain(versionId);
  });

  it("leaves the version before readable to those who chose it", async () => {
    expect(must(await readProduct(world.deps(), { id: versionId }))).toMatchObject({ onOffer: false, name: { zh: "信用贷" } });
  });

  it("keeps a case on the version it was opened with", async () => {
    const chosen = await onOffer();
    const enterprise = await city.enterprise();
    const caseId = await city.open(await city.need(enterprise), bank, enterprise.legal, { productVersionId: chosen.versionId, source: "product" });
    must(await publish(chosen.productId));
    expect((await world.db.financingCase.findUniqueOrThrow({ where: { id: caseId } })).productVersionId).toBe(chosen.versionId);
  });

  it("is audited with its number", async () => {
    expect(await world.ownerSql`SELECT detail FROM audit_entry WHERE action = 'product.publish' AND object_id = ${productId}`).toEqual([{ detail: { version: 2 } }]);
  });
});

describe("publishing is refused", () => {
  it.each([
    ["amounts", { amountMinYuan: "3000000.01" }],
    ["terms", { termMinMonths: 25 }],
    ["rates", { spreadMinBp: 151 }],
  ])("when the range of %s ends before it begins, and nothing changes", async (_, changes) => {
    const { productId } = await onOffer();
    expect(await publish(productId, changes)).toEqual({ ok: false, reason: "range-reversed" });
    expect((await versionsOf(productId)).map(({ version, retiredAt }) => [version, retiredAt])).toEqual([[1, null]]);
  });

  it("but not when a range is a single value", async () => {
    const { productId } = await onOffer();
    must(await publish(productId, { amountMinYuan: "3000000.00", termMinMonths: 24, spreadMinBp: 150 }));
  });

  it("when somebody published meanwhile, and of two at once one is told", async () => {
    const { productId } = await onOffer();
    const both = await Promise.all([publish(productId), publish(productId)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "version-superseded", detail: { version: "2" } });
    expect((await versionsOf(productId)).map(({ version, retiredAt }) => [version, retiredAt === null])).toEqual([[2, true], [1, false]]);
  });

  it("for another bank's product", async () => {
    const { productId } = await onOffer();
    expect(await publishVersion(world.deps(otherBank.admin), { ...terms, productId, seenVersion: 1 })).toEqual({ ok: false, reason: "not-found" });
    expect(await readOwnProducts(world.deps(otherBank.admin))).toEqual([]);
  });
});
