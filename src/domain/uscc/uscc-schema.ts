import * as z from "zod";
import { parseUscc } from "./uscc";

/** A unified social credit code at the edge; the issue's message is the refusal's key and its params say where the fault is. */
export const usccText = z.string({ error: "uscc-wrong-length" }).transform((text, context) => {
  const parsed = parseUscc(text);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: "custom", message: parsed.reason, params: { ...parsed.detail } });
  return z.NEVER;
});
