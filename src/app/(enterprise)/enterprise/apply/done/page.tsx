import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { readNeed } from "@/app/(enterprise)/enterprise/needs/read-need";
import { readSearch, type SearchParams } from "@/app/page-input";
import { DoneScreen } from "@/ui/need/done-screen";

const search = z.object({ need: z.string().optional() });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("need.done"))("title") };
}

export default async function DonePage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { need = "" } = await readSearch(searchParams, search);
  return <DoneScreen need={await readNeed(need)} />;
}
