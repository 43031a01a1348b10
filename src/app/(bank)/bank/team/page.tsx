import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TeamScreen } from "@/ui/bank/team-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bank.team"))("title") };
}

export default function TeamPage() {
  return <TeamScreen />;
}
