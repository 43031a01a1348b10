import * as z from "zod";
import { Money } from "./money";

/** What people paste into an amount field: grouping commas and spaces are dropped, full-width digits and points become plain. */
export function normaliseAmountText(text: string): string {
  return text.normalize("NFKC").replace(/[,\s]/g, "");
}

/** Amount text at the edge, in yuan: answers the refusal as the issue's message key, and yields canonical text with two decimals. */
export const amountText = z.string({ error: "amount-malformed" }).transform((text, context) => {
  const parsed = Money.parse(normaliseAmountText(text));
  if (parsed.ok) return parsed.value.toString();
  context.addIssue({ code: "custom", message: parsed.reason });
  return z.NEVER;
});

/** As `amountText`, and above zero. */
export const positiveAmountText = amountText.refine((text) => Money.of(text).isPositive(), { error: "amount-not-positive" });
