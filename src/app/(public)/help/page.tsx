import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HelpScreen } from "@/ui/home/help-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public.help"))("title") };
}

export default function HelpPage() {
  return <HelpScreen />;
}
