import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";

export type Draft = NonNullable<inferRouterOutputs<AppRouter>["need"]["draft"]>;
export type Need = inferRouterOutputs<AppRouter>["need"]["read"];
export type NeedCase = inferRouterOutputs<AppRouter>["financingCase"]["get"];
export type Offer = inferRouterOutputs<AppRouter>["financingCase"]["offers"][number];

/** An answer of the draft as text, as it was typed. */
export function answerText(answers: Draft["answers"], name: string): string {
  const value = answers[name];
  return typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** An answer with several values. */
export function answerList(answers: Draft["answers"], name: string): string[] {
  const value = answers[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
