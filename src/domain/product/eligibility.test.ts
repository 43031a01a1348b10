import { describe, expect, test } from "vitest";
import { audiences, criteriaOf, eligibilitySchema } from "./eligibility";

describe("what a product asks of a borrower", () => {
  test("an empty column asks nothing", () => {
    expect(criteriaOf(eligibilitySchema.parse({}))).toEqual([]);
  });

  test("every condition that is set becomes one question, thresholds included", () => {
    const asked = criteriaOf(
      eligibilitySchema.parse({ minAgeMonths: 12, minAnnualRevenueYuan: "2000000.00", taxGrades: ["A", "B"], industrySections: ["C"], noTaxArrears: true, noSeriousDefault: true, noEnforcement: true }),
    );
    expect(asked).toEqual([
      { code: "minAgeMonths", value: "12" },
      { code: "industrySections", value: "C" },
      { code: "minAnnualRevenueYuan", value: "2000000.00" },
      { code: "taxGrades", value: "A,B" },
      { code: "noTaxArrears", value: "" },
      { code: "noSeriousDefault", value: "" },
      { code: "noEnforcement", value: "" },
    ]);
  });

  test.each([
    [{ minAgeMonths: 0 }, []],
    [{ minAgeMonths: 1 }, ["minAgeMonths"]],
    [{ minAnnualRevenueYuan: "0.01" }, ["minAnnualRevenueYuan"]],
    [{ taxGrades: [] }, []],
    [{ taxGrades: ["A"] }, ["taxGrades"]],
    [{ industrySections: ["A", "C"] }, ["industrySections"]],
    [{ noTaxArrears: true }, ["noTaxArrears"]],
    [{ noSeriousDefault: true }, ["noSeriousDefault"]],
    [{ noEnforcement: true }, ["noEnforcement"]],
  ])("%j asks %j and nothing else", (column, codes) => {
    expect(criteriaOf(eligibilitySchema.parse(column)).map(({ code }) => code)).toEqual(codes);
  });

  test("several industries are one question that names them all", () => {
    expect(criteriaOf(eligibilitySchema.parse({ industrySections: ["A", "C"] }))).toEqual([{ code: "industrySections", value: "A,C" }]);
  });

  test.each([
    ["minAgeMonths", -1],
    ["minAgeMonths", 1.5],
    ["medianDays", -1],
    ["medianDays", 0.5],
  ])("%s of %s is refused at the edge", (field, value) => {
    expect(eligibilitySchema.safeParse({ [field]: value }).success).toBe(false);
  });

  test("what is absent is filled as not asked, and a bank's own days stay unknown", () => {
    expect(eligibilitySchema.parse({})).toEqual({
      minAgeMonths: 0, minAnnualRevenueYuan: null, taxGrades: [], industrySections: [],
      noTaxArrears: false, noSeriousDefault: false, noEnforcement: false, audiences: [], documents: [],
    });
    expect(eligibilitySchema.parse({ medianDays: 0 }).medianDays).toBe(0);
  });

  test("an audience that no one knows is refused at the edge", () => {
    expect(eligibilitySchema.safeParse({ audiences: ["everyone"] }).success).toBe(false);
    expect(eligibilitySchema.parse({ audiences }).audiences).toEqual(["first-loan", "renewal", "agriculture", "technology", "trade", "construction", "retail", "individual"]);
  });
});
