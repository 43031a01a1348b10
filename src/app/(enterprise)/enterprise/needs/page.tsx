import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { readSearch, type SearchParams } from "@/app/page-input";
import { NeedListScreen } from "@/ui/need/need-list-screen";

const search = z.object({ product: z.uuid().optional() });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("need"))("list.title") };
}

export default async function NeedsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { product } = await readSearch(searchParams, search);
  if (product !== undefined) redirect(`/enterprise/apply?product=${product}`);
  const api = await memberCaller();
  const [needs, draft] = await Promise.all([api.need.list(), api.need.draft()]);
  return <NeedListScreen needs={needs.filter(({ status }) => status !== "draft")} draft={draft} />;
}
