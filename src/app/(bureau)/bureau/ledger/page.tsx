import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LedgerScreen } from "@/ui/bureau/ledger-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bureau"))("ledger") };
}

export default function LedgerPage() {
  return <LedgerScreen />;
}
