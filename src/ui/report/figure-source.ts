import type { CategoryCode } from "@/domain/report/category-code";
import type { FigureCode } from "@/domain/report/contribution";

/** The category each key figure comes from, so that a missing figure can say why it is missing. */
export const figureSource: Readonly<Record<FigureCode, CategoryCode>> = {
  business_age: "registration",
  registered_capital: "registration",
  insured_people: "social_insurance",
  taxable_sales: "tax_payment",
  tax_paid: "tax_payment",
  tax_grade: "tax_rating",
  electricity_used: "electricity",
  debt_ratio: "annual_report",
  contracts_in_hand: "contract_performance",
  open_enforcement: "enforcement",
  property_encumbered: "real_estate_encumbrance",
  penalties_open: "penalty",
};
