import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RenewalsScreen } from "@/ui/centre/renewals-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("centre.renewals"))("title") };
}

export default function RenewalsPage() {
  return <RenewalsScreen />;
}
