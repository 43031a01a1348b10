import { categoryList } from "./registry";

/** The English name of a department that delivers data, as the catalogue gives it; an unfamiliar one keeps its own. */
export function departmentInEnglish(department: string): string {
  return categoryList.find((category) => category.department === department)?.departmentEn ?? department;
}
