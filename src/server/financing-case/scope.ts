import type { Actor } from "@/server/platform/access/actor";
import type { Prisma } from "@/server/platform/db/generated/client";

/** Whose cases may be touched: a bank's (an officer's branch only), an enterprise's own, or all of them by the platform's jobs. */
export type CaseScope =
  | { readonly kind: "bank"; readonly institutionId: string; readonly branchId?: string }
  | { readonly kind: "enterprise"; readonly uscc: string }
  | { readonly kind: "platform" };

/** The scope of the person who acts, or null for somebody who has no cases at all. */
export function scopeOf(actor: Actor): CaseScope | null {
  if (actor.role === "system") return { kind: "platform" };
  if (actor.role.startsWith("bank.") && actor.institutionId !== undefined) {
    const isOfficer = actor.role === "bank.officer";
    return { kind: "bank", institutionId: actor.institutionId, branchId: isOfficer ? actor.branchId : undefined };
  }
  if (actor.role.startsWith("enterprise.") && actor.uscc !== undefined) return { kind: "enterprise", uscc: actor.uscc };
  return null;
}

/** The scope as the condition that every statement on cases carries. */
export function casesIn(scope: CaseScope): Prisma.FinancingCaseWhereInput {
  switch (scope.kind) {
    case "bank":
      return { institutionId: scope.institutionId, ...(scope.branchId === undefined ? {} : { branchId: scope.branchId }) };
    case "enterprise":
      return { uscc: scope.uscc };
    case "platform":
      return {};
  }
}
