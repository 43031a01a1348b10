import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { TRPCError } from "@trpc/server";
import * as z from "zod";
import { caller } from "@/server/caller";
import { localText } from "@/ui/kit/local-text";
import { ProductDetail } from "@/ui/product/product-detail";

interface Props {
  readonly params: Promise<{ id: string }>;
}

const readProduct = cache(async (id: string) => {
  if (!z.uuid().safeParse(id).success) notFound();
  try {
    return await (await caller()).product.get({ id });
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const product = await readProduct((await params).id);
  return { title: localText(await getLocale(), product.name) };
}

export default async function ProductPage({ params }: Props) {
  const product = await readProduct((await params).id);
  const [districts, locale] = await Promise.all([(await caller()).district.list(), getLocale()]);
  const names = districts.filter(({ code }) => product.districtCodes.includes(code)).map((district) => localText(locale, district));
  return <ProductDetail product={product} districtNames={names} />;
}
