import type { CategoryDefinition } from "../category";
import { billFields, utilityContribution } from "../utility";

export const gas: CategoryDefinition = {
  no: 19,
  code: "gas",
  zh: "燃气费",
  en: "Gas bills",
  department: "燃气公司",
  departmentEn: "Gas company",
  cadence: "monthly",
  sensitivity: "authorised",
  reportWindowMonths: 24,
  eventDate: "period",
  section: "utility",
  fields: billFields("Gas used", "m3"),
  report: utilityContribution("gas", "m3", 2),
};
