import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { enterPortal } from "@/app/portal-entry";
import { caller } from "@/server/caller";
import { CaseScreen } from "@/ui/bank/case-screen";
import { bankRole } from "../../bank-role";

interface CasePageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("financing-case"))("name") };
}

export default async function CasePage({ params }: CasePageProps) {
  await enterPortal("bank");
  const { id } = await params;
  const view = await found((await caller()).financingCase.get({ caseId: id }));
  return <CaseScreen key={view.id} initial={view} role={await bankRole()} />;
}
