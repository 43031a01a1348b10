import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { createLoader, type SearchParams } from "nuqs/server";
import { found } from "@/app/found";
import { enterPortal } from "@/app/portal-entry";
import { caller } from "@/server/caller";
import { DashboardScreen } from "@/ui/bureau/dashboard-screen";
import { scopeInputOf, scopeParsers } from "@/ui/statistic/scope-state";

const loadScope = createLoader(scopeParsers);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bureau"))("title") };
}

export default async function BureauPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  await enterPortal("bureau");
  const input = scopeInputOf(await loadScope(searchParams));
  const initial = await found((await caller()).statistic.dashboard(input));
  return <DashboardScreen initial={initial} initialInput={input} />;
}
