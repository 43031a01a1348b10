import * as z from "zod";

/**
 * What a product asks of a borrower, each a question the borrower can answer for itself. `value` is the threshold where the
 * criterion has one: months of operation, yuan of revenue a year, letters of tax grades.
 */
export const criterionCodes = [
  "operating-months",
  "annual-revenue",
  "tax-grade",
  "registered-in-district",
  "small-or-micro",
  "no-serious-default",
  "no-tax-arrears",
  "no-enforcement",
  "first-loan",
  "loan-falling-due",
  "technology-enterprise",
  "farming",
] as const;
export type CriterionCode = (typeof criterionCodes)[number];

/** The criteria of one product version, as its JSON column holds them. */
export const eligibilitySchema = z.array(z.object({ code: z.enum(criterionCodes), value: z.string().optional() }));
export type Eligibility = z.infer<typeof eligibilitySchema>;
