import * as z from "zod";

/** Codes of the data categories, in the order of the city's catalogue. */
export const categoryCodes = [
  "registration",
  "ownership",
  "annual_report",
  "licence",
  "penalty",
  "qualification",
  "honour",
  "serious_default",
  "abnormal_operation",
  "judgment",
  "enforcement",
  "tax_payment",
  "tax_rating",
  "tax_violation",
  "social_insurance",
  "housing_fund",
  "water",
  "electricity",
  "gas",
  "real_estate",
  "real_estate_encumbrance",
  "chattel_pledge",
  "intellectual_property",
  "tech_innovation",
  "customs",
  "logistics",
  "contract_performance",
  "agri_entity",
] as const;

export type CategoryCode = (typeof categoryCodes)[number];

export const categoryCodeSchema = z.enum(categoryCodes);

/** True when a text read from outside is one of the catalogue's codes. */
export function isCategoryCode(text: string): text is CategoryCode {
  return categoryCodeSchema.safeParse(text).success;
}
