import { describe, expect, it } from "vitest";
import { dayOf } from "../day";
import { places } from "../place/registry";
import { lprSeries } from "./lpr";
import { banksIn, cityInstitutions } from "./registry";

describe("the partner institutions", () => {
  it("are forty-two: thirty banks, four lessors, four guarantors, three micro-lenders, a factor", () => {
    const kinds = cityInstitutions.map((institution) => institution.kind);
    const count = (kind: string) => kinds.filter((one) => one === kind).length;
    expect([kinds.length, count("bank"), count("leasing"), count("guarantee"), count("micro_lending"), count("factoring")]).toEqual([42, 30, 4, 4, 3, 1]);
  });

  it("say that they are invented, and have codes, names and products of their own", () => {
    expect(cityInstitutions.every((institution) => institution.nameZh.endsWith("（演示）") && institution.nameEn.endsWith("(demo)"))).toBe(true);
    for (const list of [cityInstitutions.map((one) => one.code), cityInstitutions.map((one) => one.nameZh), cityInstitutions.flatMap((one) => one.products.map((product) => product.code)), cityInstitutions.flatMap((one) => one.branches.map((branch) => branch.code))]) {
      expect(new Set(list).size).toBe(list.length);
    }
  });

  it("offer one to four products whose ends are in order", () => {
    for (const { products } of cityInstitutions) {
      expect(products.length).toBeGreaterThanOrEqual(1);
      expect(products.length).toBeLessThanOrEqual(4);
      for (const product of products) {
        expect(product.spreadMinBp).toBeLessThanOrEqual(product.spreadMaxBp);
        expect(product.termMinMonths).toBeLessThanOrEqual(product.termMaxMonths);
        expect(Number(product.amountMinYuan)).toBeLessThan(Number(product.amountMaxYuan));
        expect(product.guaranteeModes.length * product.repaymentMethods.length).toBeGreaterThan(0);
      }
    }
  });

  it("reach every district, each with at least two banks", () => {
    for (const place of places) expect(banksIn(place.code).length, place.zh).toBeGreaterThanOrEqual(2);
    expect(banksIn("130102").map((bank) => bank.code)).toEqual(expect.arrayContaining(["D01", "D02", "D03"]));
  });
});

describe("the loan prime rate", () => {
  it("is published once a month on a working day, oldest first and not after the day asked for", () => {
    const series = lprSeries(dayOf("2026-11-22"), 36);
    expect(series.at(-1)).toEqual({ publishedOn: "2026-11-20", oneYear: "3.00", fiveYear: "3.50" });
    expect(series.map((one) => one.publishedOn)).toEqual(series.map((one) => one.publishedOn).sort());
    expect(new Set(series.map((one) => one.publishedOn.slice(0, 7))).size).toBe(series.length);
    for (const { publishedOn } of series) expect([0, 6]).not.toContain(new Date(publishedOn).getUTCDay());
  });

  it("waits for the day of publication", () => {
    expect(lprSeries(dayOf("2026-11-19"), 12).at(-1)?.publishedOn).toBe("2026-10-20");
  });
});
