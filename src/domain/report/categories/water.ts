import type { CategoryDefinition } from "../category";
import { billFields, utilityContribution } from "../utility";

export const water: CategoryDefinition = {
  no: 17,
  code: "water",
  zh: "水费",
  en: "Water bills",
  department: "水务集团",
  departmentEn: "Water utility",
  cadence: "monthly",
  sensitivity: "authorised",
  reportWindowMonths: 24,
  eventDate: "period",
  section: "utility",
  fields: billFields("Water used", "m3"),
  report: utilityContribution("water", "m3", 2),
};
