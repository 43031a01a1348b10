import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SessionScreen } from "@/ui/match-session/session-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("match-session"))("list.title") };
}

export default async function SessionPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  return <SessionScreen sessionId={(await params).id} />;
}
