import * as z from "zod";
import { AnnualRate } from "./annual-rate";

/** A rate at the edge, percent a year; the issue's message is the refusal's key; yields text with four decimals. */
export const annualRateText = z.string({ error: "rate-malformed" }).transform((text, context) => {
  const parsed = AnnualRate.parse(text.normalize("NFKC").replace(/[%\s]/g, ""));
  if (parsed.ok) return parsed.value.toString();
  context.addIssue({ code: "custom", message: parsed.reason });
  return z.NEVER;
});

/** As `annualRateText`, and above zero: no offer is free. */
export const positiveAnnualRateText = annualRateText.refine((text) => AnnualRate.of(text).isPositive(), { error: "rate-not-positive" });
