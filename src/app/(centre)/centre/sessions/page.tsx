import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SessionListScreen } from "@/ui/match-session/session-list-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("match-session"))("list.title") };
}

export default function SessionsPage() {
  return <SessionListScreen />;
}
