import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProductsScreen } from "@/ui/bank/products-screen";
import { bankRole } from "../bank-role";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bank.products"))("title") };
}

export default async function ProductsPage() {
  return <ProductsScreen role={await bankRole()} />;
}
