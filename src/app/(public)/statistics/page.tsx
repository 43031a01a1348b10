import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { caller } from "@/server/caller";
import { StatisticsScreen } from "@/ui/home/statistics-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public.statistics"))("title") };
}

export default async function StatisticsPage() {
  return <StatisticsScreen extract={await (await caller()).statistic.publicExtract()} />;
}
