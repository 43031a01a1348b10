import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CallScreen } from "@/ui/match-session/call-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("match-session"))("call.title") };
}

export default async function CallPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  return <CallScreen sessionId={(await params).id} />;
}
