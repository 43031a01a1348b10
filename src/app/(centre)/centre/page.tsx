import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeskScreen } from "@/ui/centre/desk-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("centre.desk"))("title") };
}

export default function DeskPage() {
  return <DeskScreen />;
}
