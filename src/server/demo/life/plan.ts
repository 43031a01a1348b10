import type { RejectionCode } from "@/domain/financing-case/rejection-reason";
import type { ProductRow } from "../repository";

/** Where an application stands when the city's present begins; lives stop there. The last two are reached by going on. */
export const stops = [
  "draft", "submitted", "accepted", "consent_requested", "consent_signed", "supplement_requested", "in_approval", "approved",
  "offer_accepted", "contracted", "partly_disbursed", "disbursed",
] as const;
export type Stop = (typeof stops)[number];

/** How an application ends without money. */
export type Setback =
  | { readonly kind: "rejected"; readonly code: RejectionCode }
  | { readonly kind: "sent_back" }
  | { readonly kind: "withdrawn" }
  | { readonly kind: "declined" }
  | { readonly kind: "consent_refused" }
  | { readonly kind: "ignored" };

/** What becomes of the loan: held, paid back when due or before, renewed, or late. */
export type Aftermath = "hold" | "repay" | "repay_early" | "renew" | "late";

/** One application as the life will play it. */
export interface Plan {
  readonly startsAt: Date;
  readonly amountYuan: string;
  readonly termMonths: number;
  /** The product whose bank is asked; without `market`, it is chosen on the product's page. */
  readonly product: ProductRow;
  readonly otherProducts?: readonly ProductRow[];
  readonly market?: boolean;
  readonly stop: Stop;
  readonly setback?: Setback;
  readonly aftermath: Aftermath;
  readonly withSupplement?: boolean;
  readonly twoDrawdowns?: boolean;
  readonly renewsDrawdownId?: string;
}

/** Whether the life goes on past this stop. */
export function goesBeyond(plan: Plan, stop: Stop): boolean {
  return stops.indexOf(plan.stop) > stops.indexOf(stop);
}
