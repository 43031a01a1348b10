import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { readSearch, type SearchParams } from "@/app/page-input";
import { LoanScreen } from "@/ui/enterprise/loan-screen";
import { renew } from "./actions";

const PAGE_SIZE = 20;
const search = z.object({ page: z.coerce.number().int().min(1).max(1000).default(1) });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("enterprise"))("loan.title") };
}

export default async function LoansPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { page } = await readSearch(searchParams, search);
  const { items, total, today } = await (await memberCaller()).loan.list({ offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE });
  return <LoanScreen loans={items} today={today} page={page} pageCount={Math.max(1, Math.ceil(total / PAGE_SIZE))} total={total} renew={renew} />;
}
