import type { CategoryCode } from "./category-code";
import type { Contribution } from "./contribution";

export const fieldTypes = ["string", "text", "date", "month", "decimal", "int", "bool"] as const;
export type FieldType = (typeof fieldTypes)[number];

/** `person` is a natural person's (or an organisation's) name, `id` an identity number: both are masked in a report. */
export type FieldSensitivity = "person" | "id";

export type FieldUnit = "CNY" | "%" | "persons" | "m3" | "kWh" | "kVA" | "m2" | "t" | "mu";

export type FieldDefinition = {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly type: FieldType;
  readonly required?: boolean;
  readonly unit?: FieldUnit;
  readonly sensitive?: FieldSensitivity;
  /** Names a party that is an organisation as a rule. The catalogue does not mark it, but where it is a person the name is masked. */
  readonly party?: true;
  /** Permitted values as the sources send them, in Chinese. */
  readonly enum?: readonly string[];
  /** English label of each permitted value; the data keeps the Chinese one. */
  readonly enumEn?: Readonly<Record<string, string>>;
};

export const cadences = ["T+1", "7 working days", "weekly", "monthly", "quarterly", "yearly"] as const;
/** How often a source promises to deliver; freshness is judged by it. */
export type Cadence = (typeof cadences)[number];

export type Sensitivity = "public" | "authorised" | "restricted";

/** The report's chapters, in the order in which they are printed. */
export const sections = [
  "registration",
  "administration",
  "honour",
  "serious-default",
  "abnormal-operation",
  "judicial",
  "tax",
  "insurance",
  "utility",
  "asset",
  "innovation",
  "trade",
  "contract",
  "agriculture",
] as const;
export type Section = (typeof sections)[number];

export type CategoryDefinition = {
  readonly no: number;
  readonly code: CategoryCode;
  readonly zh: string;
  readonly en: string;
  readonly department: string;
  readonly departmentEn: string;
  readonly cadence: Cadence;
  readonly sensitivity: Sensitivity;
  /** Months back that a report may show, measured on `eventDate`; null is never cut. */
  readonly reportWindowMonths: number | null;
  /** Name of the field (date, month or year) that places a record in time. */
  readonly eventDate: string;
  readonly section: Section;
  readonly fields: readonly FieldDefinition[];
  /** What the category adds to a report beyond its own table. */
  readonly report?: Contribution;
};

/** A code list from its Chinese values and their English labels, in the order written. */
export function choice(labels: Readonly<Record<string, string>>): Required<Pick<FieldDefinition, "enum" | "enumEn">> {
  return { enum: Object.keys(labels), enumEn: labels };
}
