import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";

type Answers = inferRouterOutputs<AppRouter>["record"];

export type Freshness = Answers["freshness"][number];
export type Batch = Answers["batches"]["rows"][number];
export type RejectPage = Answers["rejects"];
export type Upload = Answers["upload"];

/** A whole number with its thousands apart. */
export function countText(count: number): string {
  return count.toLocaleString("en-US");
}

/** The share of lines that were not set aside, in percent with two decimals, rounded down so that 100 means all; "—" without lines. */
export function passedText({ lines, rejected }: { readonly lines: number; readonly rejected: number }): string {
  if (lines === 0) return "—";
  return `${(Math.floor(((lines - rejected) * 10_000) / lines) / 100).toFixed(2)}%`;
}
