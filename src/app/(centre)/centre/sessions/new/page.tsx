import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PlannerScreen } from "@/ui/match-session/planner-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("match-session"))("plan.title") };
}

export default function PlannerPage() {
  return <PlannerScreen />;
}
