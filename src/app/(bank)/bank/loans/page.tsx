import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LoansScreen } from "@/ui/bank/loans-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bank.loans"))("title") };
}

export default function LoansPage() {
  return <LoansScreen />;
}
