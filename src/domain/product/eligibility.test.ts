import { describe, expect, test } from "vitest";
import { criteriaOf, eligibilitySchema } from "./eligibility";

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

  test("an audience that no one knows is refused at the edge", () => {
    expect(eligibilitySchema.safeParse({ audiences: ["everyone"] }).success).toBe(false);
  });
});
