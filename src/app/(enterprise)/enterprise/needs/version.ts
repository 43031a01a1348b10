import * as z from "zod";
import { typed } from "@/app/form-answer";

const digits = z.string().regex(/^\d{1,9}$/).pipe(z.coerce.number());

/** The version of the case that the person saw; undefined when the form carries none. */
export function versionOf(form: FormData): number | undefined {
  const parsed = digits.safeParse(typed(form, "version"));
  return parsed.success ? parsed.data : undefined;
}
