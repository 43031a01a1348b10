import * as z from "zod";
import { parseLocalDate, parseLocalMonth } from "./local-date";

/** A day at the edge; the issue's message is the refusal's key. */
export const localDateText = z.string({ error: "date-malformed" }).transform((text, context) => {
  const parsed = parseLocalDate(text.trim());
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: "custom", message: parsed.reason });
  return z.NEVER;
});

/** A month at the edge. */
export const localMonthText = z.string({ error: "month-malformed" }).transform((text, context) => {
  const parsed = parseLocalMonth(text.trim());
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: "custom", message: parsed.reason });
  return z.NEVER;
});
