import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { caller } from "@/server/caller";
import { CentreDirectory } from "@/ui/district/centre-directory";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public.centres"))("title") };
}

export default async function CentresPage() {
  return <CentreDirectory districts={await (await caller()).district.list()} />;
}
