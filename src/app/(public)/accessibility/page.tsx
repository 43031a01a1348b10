import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccessibilityScreen } from "@/ui/home/accessibility-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public.accessibility"))("title") };
}

export default function AccessibilityPage() {
  return <AccessibilityScreen />;
}
