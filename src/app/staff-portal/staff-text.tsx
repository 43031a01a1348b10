"use client";
import type { ReactNode } from "react";
import dynamic from "next/dynamic";
import { useLocale } from "next-intl";

const ChineseText = dynamic(() => import("./chinese-text"));
const EnglishText = dynamic(() => import("./english-text"));

/**
 * Hands the staff screens all their texts. They are a file of their own that the browser keeps, because in every page anew
 * they would weigh more than the page.
 */
export function StaffText({ children }: { readonly children: ReactNode }) {
  const Text = useLocale() === "en" ? EnglishText : ChineseText;
  return <Text>{children}</Text>;
}
