import type { inferRouterOutputs } from "@trpc/server";
import { isCategoryCode, type CategoryCode } from "@/domain/report/category-code";
import { sections, type Section } from "@/domain/report/category";
import { categories } from "@/domain/report/registry";
import type { AppRouter } from "@/server/root";
import type { Tone } from "@/ui/kit/tag";

export type Authorisation = inferRouterOutputs<AppRouter>["authorisation"]["read"];
export type AuthorisationRow = inferRouterOutputs<AppRouter>["authorisation"]["own"][number];

export const statusTone: Readonly<Record<AuthorisationRow["status"], Tone>> = {
  pending: "warning", active: "success", paused: "neutral", revoked: "neutral", expired: "neutral", exhausted: "neutral", lapsed: "neutral", refused: "neutral",
};

export interface Cluster {
  readonly section: Section;
  readonly codes: readonly CategoryCode[];
}

/** Categories in the chapters of the report, chapters without one left out. */
export function clustersOf(codes: readonly string[]): Cluster[] {
  const known = codes.filter(isCategoryCode);
  return sections.map((section) => ({ section, codes: known.filter((code) => categories[code].section === section) })).filter((cluster) => cluster.codes.length > 0);
}

/** A category's name and its source in the reader's language. */
export function categoryText(locale: string, code: CategoryCode): { readonly name: string; readonly department: string } {
  const { zh, en, department, departmentEn } = categories[code];
  return locale === "en" ? { name: en, department: departmentEn } : { name: zh, department };
}

/** The bank that asks, with its branch where there is one. */
export function granteeText(locale: string, row: Pick<AuthorisationRow, "granteeZh" | "granteeEn" | "branchZh" | "branchEn">): string {
  const [bank, branch] = locale === "en" ? [row.granteeEn, row.branchEn] : [row.granteeZh, row.branchZh];
  return branch === null ? bank : `${bank} · ${branch}`;
}
