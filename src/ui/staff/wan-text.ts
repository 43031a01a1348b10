"use client";
import { useLocale } from "next-intl";
import { amountIn, amountInEnglish } from "@/ui/kit/amount";

/** An amount inside a sentence: the number of 万元, whose unit the Chinese sentence says, or "CNY 1.30 million" in English. */
export function useWanText(): (yuan: string) => string {
  const english = useLocale() === "en";
  return (yuan) => (english ? amountInEnglish(yuan) : amountIn("wan", yuan));
}
