import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { StartScreen } from "@/ui/need/start-screen";
import { startApplication } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("need"))("start.title") };
}

const search = z.object({ product: z.uuid().optional().catch(undefined) });

export default async function ApplyPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { product } = search.parse(await searchParams);
  const api = await memberCaller();
  const [draft, enterprise] = await Promise.all([api.need.draft(), api.enterprise.own()]);
  return <StartScreen action={startApplication} draft={draft} enterprise={enterprise} product={product} />;
}
