import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MarketScreen } from "@/ui/bank/market-screen";
import { bankRole } from "../bank-role";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bank.market"))("title") };
}

export default async function MarketPage() {
  return <MarketScreen role={await bankRole()} />;
}
