import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PeopleScreen } from "@/ui/platform/people-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("platform.title"))("people") };
}

export default function PeoplePage() {
  return <PeopleScreen />;
}
