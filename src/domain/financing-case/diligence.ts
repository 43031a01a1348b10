import * as z from "zod";

/** What an officer looks at before proposing: the questions stand in the messages under `bank.diligence.<item>`. */
export const diligenceItems = ["identity", "site_visit", "business", "revenue", "cash_flow", "debts", "guarantee", "purpose", "related_parties", "litigation"] as const;
export type DiligenceItem = (typeof diligenceItems)[number];

const entry = z.object({ done: z.boolean(), note: z.string().trim().max(500).optional() });

/** The checklist as kept with the case; an item that is absent has not been looked at. */
export const diligenceChecklist = z.partialRecord(z.enum(diligenceItems), entry);
export type DiligenceChecklist = z.infer<typeof diligenceChecklist>;

/** How many of the items are done. */
export function diligenceProgress(checklist: DiligenceChecklist): { readonly done: number; readonly total: number } {
  return { done: diligenceItems.filter((item) => checklist[item]?.done === true).length, total: diligenceItems.length };
}
