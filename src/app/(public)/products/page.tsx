import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { caller } from "@/server/caller";
import { ProductList } from "@/ui/product/product-list";
import { readProductQuery } from "@/ui/product/product-query";
import { moneyFromWan } from "@/ui/product/calculator-input";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("product"))("title") };
}

export default async function ProductsPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { query, invalid } = readProductQuery(await searchParams);
  const server = await caller();
  const [districts, found] = await Promise.all([
    server.district.list(),
    server.product.list({
      amountYuan: query.amount === undefined ? undefined : moneyFromWan(query.amount)?.toString(),
      termMonths: query.term,
      guaranteeMode: query.guarantee,
      repaymentMethod: query.repayment,
      districtCode: query.district,
      audience: query.audience,
      page: query.page,
    }),
  ]);
  return <ProductList query={query} invalid={invalid} districts={districts} found={found} />;
}
