import * as z from "zod";
import { Money } from "./money";

/** What people paste into an amount field: grouping commas and spaces are dropped, full-width digits and points become plain. */
export function normaliseAmountText(text: string): string {
  return text.normalize("NFKC").replace(/[,\s]/g, "");
}

// A thousand times the largest need: far below what the ledger's columns hold, so that what is typed can be added up.
const MOST_TYPED = Money.of("100000000000.00");
const LEAST_TYPED = Money.of("-100000000000.00");

function isWithinReach(amount: Money): boolean {
  return !amount.exceeds(MOST_TYPED) && !LEAST_TYPED.exceeds(amount);
}

/** Amount text at the edge, in yuan, at most 100 billion: answers the refusal as the issue's message key, and yields canonical text with two decimals. */
export const amountText = z.string({ error: "amount-malformed" }).transform((text, context) => {
  const parsed = Money.parse(normaliseAmountText(text));
  if (parsed.ok && isWithinReach(parsed.value)) return parsed.value.toString();
  context.addIssue({ code: "custom", message: parsed.ok ? "amount-too-large" : parsed.reason });
  return z.NEVER;
});

/** As `amountText`, and not below zero. */
export const amountFromZeroText = amountText.refine((text) => !Money.of(text).isNegative(), { error: "amount-negative" });

/** As `amountText`, and above zero. */
export const positiveAmountText = amountText.refine((text) => Money.of(text).isPositive(), { error: "amount-not-positive" });
