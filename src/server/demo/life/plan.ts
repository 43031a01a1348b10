import type { RejectionCode } from "@/domain/financing-case/rejection-reason";
import type { RenewalKind } from "@/domain/loan/renewal";
import type { ProductRow } from "../repository";

/** Where an application stands when the city's present begins; lives stop there. The last two are reached by going on. */
export const stops = [
  "draft", "submitted", "accepted", "consent_requested", "consent_signed", "supplement_requested", "in_approval", "approved",
  "offer_accepted", "contracted", "partly_disbursed", "disbursed",
] as const;
export type Stop = (typeof stops)[number];

/** What gets in the way of an application. */
export type Setback =
  /** `then`: another bank that is asked after the rejection, or that the enterprise gives up. */
  | { readonly kind: "rejected"; readonly code: RejectionCode; readonly then?: ProductRow | "gives_up" }
  | { readonly kind: "sent_back"; readonly resubmits?: boolean }
  | { readonly kind: "withdrawn" }
  | { readonly kind: "declined" }
  | { readonly kind: "consent_refused" }
  /** No bank takes it; the centre may give it to one. */
  | { readonly kind: "ignored"; readonly assignedTo?: ProductRow };

/**
 * What becomes of the loan: held, paid back when due or before, renewed, or late and then paid. `overdue` and `non_performing` stay so,
 * `write_off` and `compensate` follow them, `extend` moves the maturity by half a year.
 */
export const aftermaths = ["hold", "repay", "repay_early", "renew", "late", "extend", "overdue", "non_performing", "write_off", "compensate"] as const;
export type Aftermath = (typeof aftermaths)[number];

/** What the enterprise answers to the bank that wants to look after the loan. */
export type Monitoring = "signed" | "paused" | "revoked" | "refused" | "unanswered";

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
  readonly monitoring?: Monitoring;
  readonly renews?: { readonly drawdownId: string; readonly kind: RenewalKind };
}

/** Whether the life goes on past this stop. */
export function goesBeyond(plan: Plan, stop: Stop): boolean {
  return stops.indexOf(plan.stop) > stops.indexOf(stop);
}
