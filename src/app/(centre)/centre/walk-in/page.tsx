import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WalkInScreen } from "@/ui/centre/walk-in-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("centre.walkIn"))("title") };
}

export default function WalkInPage() {
  return <WalkInScreen />;
}
