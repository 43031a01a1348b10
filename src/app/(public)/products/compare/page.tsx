import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { readSearch, type SearchParams } from "@/app/page-input";
import { caller } from "@/server/caller";
import { ProductComparison } from "@/ui/product/product-comparison";

const search = z.object({ ids: z.string().transform((text) => text.split(",")).pipe(z.array(z.uuid()).max(3)).optional() });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("product"))("compareTitle") };
}

export default async function ComparePage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { ids = [] } = await readSearch(searchParams, search);
  const products = ids.length > 0 ? await (await caller()).product.compare({ ids }) : [];
  return <ProductComparison products={products} />;
}
