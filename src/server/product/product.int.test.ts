import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testWorld } from "@/server/platform/testing/test-world";
import { readComparison, readPrimeRates, readProduct, readProducts } from "./service";

const world = await testWorld();
afterAll(() => world.close());
const deps = () => world.deps();

async function institution(code: string, kind: string, disabled = false): Promise<string> {
  const [row] = await world.ownerSql<{ id: string }[]>`
    INSERT INTO institution (code, name_zh, name_en, kind, created_at, disabled_at)
    VALUES (${code}, ${code}, ${code}, ${kind}::institution_kind, now(), ${disabled ? new Date() : null}) RETURNING id`;
  return row?.id ?? "";
}

async function product(institutionId: string, code: string, change: { spreadMinBp?: number; published?: boolean; retired?: boolean; guarantee?: string; eligibility?: object } = {}): Promise<string> {
  const [head] = await world.ownerSql<{ id: string }[]>`INSERT INTO product (institution_id, code) VALUES (${institutionId}, ${code}) RETURNING id`;
  const [row] = await world.ownerSql<{ id: string }[]>`
    INSERT INTO product_version (product_id, version, name_zh, name_en, summary_zh, summary_en, amount_min_yuan, amount_max_yuan, term_min_months, term_max_months,
      spread_min_bp, spread_max_bp, guarantee_modes, repayment_methods, district_codes, eligibility, published_at, retired_at)
    VALUES (${head?.id ?? ""}, 1, ${code}, ${code}, '', '', 100000, 3000000, 6, 24, ${change.spreadMinBp ?? 85}, 150,
      ${`{${change.guarantee ?? "unsecured"}}`}::guarantee_mode[], '{bullet}'::repayment_method[], '{}', ${world.ownerSql.json((change.eligibility ?? {}) as never)},
      ${change.published === false ? null : new Date()}, ${change.retired ? new Date() : null}) RETURNING id`;
  return row?.id ?? "";
}

const ids: Record<string, string> = {};

beforeAll(async () => {
  world.clock.set(new Date("2026-11-22T02:00:00Z"));
  await world.ownerSql`INSERT INTO loan_prime_rate (tenor, published_on, rate) VALUES ('1Y', '2026-10-20', 3.00), ('1Y', '2026-11-20', 2.90), ('1Y', '2026-12-21', 2.80), ('5Y', '2026-11-20', 3.50)`;
  const bank = await institution("T1", "bank");
  const guarantor = await institution("T2", "guarantee");
  const closed = await institution("T3", "bank", true);
  ids.dear = await product(bank, "dear", { spreadMinBp: 120, guarantee: "mortgage" });
  ids.cheap = await product(bank, "cheap", { spreadMinBp: 10, eligibility: { audiences: ["first-loan"], minAgeMonths: 12 } });
  ids.draft = await product(bank, "draft", { published: false });
  ids.retired = await product(bank, "retired", { retired: true });
  ids.guaranteed = await product(guarantor, "guaranteed", { spreadMinBp: 500 });
  ids.closed = await product(closed, "closed");
});

const codes = async (filter: object) => (await readProducts(deps(), { page: 1, ...filter })).products.map(({ code }) => code);

describe("the public product finder", () => {
  it("shows what is published and on offer, cheapest first, and nothing else", async () => {
    expect(await codes({})).toEqual(["cheap", "dear", "guaranteed"]);
  });

  it.each([
    ["an amount no product reaches", { amountYuan: "3000000.01" }, []],
    ["the largest amount exactly", { amountYuan: "3000000.00" }, ["cheap", "dear", "guaranteed"]],
    ["a term below the shortest", { termMonths: 5 }, []],
    ["a guarantee mode", { guaranteeMode: "mortgage" }, ["dear"]],
    ["for whom it is made", { audience: "first-loan" }, ["cheap"]],
    ["a page beyond the last", { page: 2 }, []],
  ])("narrows by %s", async (_, filter, expected) => {
    expect(await codes(filter)).toEqual(expected);
  });

  it("prints the rate as the LPR in force plus basis points", async () => {
    const found = await readProduct(deps(), { id: ids.cheap ?? "" });
    expect(found.ok && found.value).toMatchObject({ rateMin: "3.00", rateMax: "4.40", primeRate: { tenor: "1Y", publishedOn: "2026-11-20", rate: "2.9000" } });
  });

  it("gives a guarantee no interest rate", async () => {
    const found = await readProduct(deps(), { id: ids.guaranteed ?? "" });
    expect(found.ok && found.value.rateMin).toBeNull();
  });

  it("keeps a retired product readable but never shows a draft", async () => {
    expect((await readProduct(deps(), { id: ids.retired ?? "" })).ok).toBe(true);
    expect(await readProduct(deps(), { id: ids.draft ?? "" })).toEqual({ ok: false, reason: "not-found" });
  });

  it("compares in the order asked for and leaves out what is gone", async () => {
    const compared = await readComparison(deps(), { ids: [ids.dear ?? "", ids.retired ?? "", ids.cheap ?? ""] });
    expect(compared.map(({ code }) => code)).toEqual(["dear", "cheap"]);
  });

  it("takes each tenor's latest publication, never one from the future", async () => {
    expect((await readPrimeRates(deps())).map(({ tenor, rate }) => [tenor, rate])).toEqual([["1Y", "2.9000"], ["5Y", "3.5000"]]);
  });
});
