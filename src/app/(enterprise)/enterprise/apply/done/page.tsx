import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readNeed } from "@/app/(enterprise)/enterprise/needs/read-need";
import { DoneScreen } from "@/ui/need/done-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("need.done"))("title") };
}

export default async function DonePage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { need } = await searchParams;
  return <DoneScreen need={await readNeed(typeof need === "string" ? need : "")} />;
}
