import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InstitutionScreen } from "@/ui/institution/institution-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("platform.title"))("institutions") };
}

export default function InstitutionPage() {
  return <InstitutionScreen />;
}
