import type { CategoryDefinition } from "@/domain/report/category";
import { categoryList } from "@/domain/report/registry";
import type { Actor } from "../platform/access/actor";

/** The categories whose deliveries the actor may see: a steward's own department's, the platform's own work all, others none. */
export function categoriesInScope(actor: Actor): readonly CategoryDefinition[] {
  if (actor.role === "system") return categoryList;
  if (actor.role !== "department.steward") return [];
  return categoryList.filter((definition) => definition.department === actor.department);
}
