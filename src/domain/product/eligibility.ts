import * as z from "zod";

/** For whom a product is made; a product finder asks one question and shows what answers it. */
export const audiences = ["first-loan", "renewal", "agriculture", "technology", "trade", "construction", "retail", "individual"] as const;
export type Audience = (typeof audiences)[number];

/**
 * What a product version asks of a borrower, as its JSON column holds it. Absent or empty means not asked.
 * `medianDays` are the bank's own working days from complete documents to the money.
 */
export const eligibilitySchema = z.object({
  minAgeMonths: z.number().int().nonnegative().default(0),
  minAnnualRevenueYuan: z.string().nullable().default(null),
  taxGrades: z.array(z.string()).default([]),
  industrySections: z.array(z.string()).default([]),
  noTaxArrears: z.boolean().default(false),
  noSeriousDefault: z.boolean().default(false),
  noEnforcement: z.boolean().default(false),
  audiences: z.array(z.enum(audiences)).default([]),
  documents: z.array(z.string()).default([]),
  medianDays: z.number().int().nonnegative().optional(),
});
export type Eligibility = z.infer<typeof eligibilitySchema>;

/** One question a borrower answers for itself; `value` is the threshold where the question has one. */
export interface Criterion {
  readonly code: "minAgeMonths" | "minAnnualRevenueYuan" | "taxGrades" | "industrySections" | "noTaxArrears" | "noSeriousDefault" | "noEnforcement";
  readonly value: string;
}

/** The questions of the checklist "does it fit me", in the order in which they are easiest to answer. */
export function criteriaOf(eligibility: Eligibility): Criterion[] {
  const criteria: Criterion[] = [];
  if (eligibility.minAgeMonths > 0) criteria.push({ code: "minAgeMonths", value: String(eligibility.minAgeMonths) });
  if (eligibility.industrySections.length > 0) criteria.push({ code: "industrySections", value: eligibility.industrySections.join(",") });
  if (eligibility.minAnnualRevenueYuan !== null) criteria.push({ code: "minAnnualRevenueYuan", value: eligibility.minAnnualRevenueYuan });
  if (eligibility.taxGrades.length > 0) criteria.push({ code: "taxGrades", value: eligibility.taxGrades.join(",") });
  for (const code of ["noTaxArrears", "noSeriousDefault", "noEnforcement"] as const) {
    if (eligibility[code]) criteria.push({ code, value: "" });
  }
  return criteria;
}
