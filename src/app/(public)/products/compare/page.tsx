import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { caller } from "@/server/caller";
import { ProductComparison } from "@/ui/product/product-comparison";

const chosen = z.string().transform((text) => text.split(",")).pipe(z.array(z.uuid()).max(3));

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("product"))("compareTitle") };
}

export default async function ComparePage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const ids = chosen.safeParse((await searchParams).ids);
  const products = ids.success ? await (await caller()).product.compare({ ids: ids.data }) : [];
  return <ProductComparison products={products} />;
}
