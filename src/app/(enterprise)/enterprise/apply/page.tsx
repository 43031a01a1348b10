import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { readSearch, type SearchParams } from "@/app/page-input";
import { StartScreen } from "@/ui/need/start-screen";
import { startApplication } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("need"))("start.title") };
}

const search = z.object({ product: z.uuid().optional() });

export default async function ApplyPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { product } = await readSearch(searchParams, search);
  const api = await memberCaller();
  const [draft, enterprise] = await Promise.all([api.need.draft(), api.enterprise.own()]);
  return <StartScreen action={startApplication} draft={draft} enterprise={enterprise} product={product} />;
}
