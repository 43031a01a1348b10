import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { readSearch, type SearchParams } from "@/app/page-input";
import { mayWithdraw } from "@/ui/need/next-step";
import { WithdrawScreen } from "@/ui/need/withdraw-screen";
import { withdraw } from "../../actions";
import { readNeed } from "../../read-need";

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: SearchParams;
}

const search = z.object({ case: z.string().optional() });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("need"))("withdraw.title") };
}

export default async function WithdrawPage({ params, searchParams }: Props) {
  const need = await readNeed((await params).id);
  const me = await (await memberCaller()).account.me();
  const { case: caseId } = await readSearch(searchParams, search);
  const only = need.cases.find(({ id }) => id === caseId);
  if (me.active.role !== "enterprise.legal" || (only === undefined && !mayWithdraw(need))) redirect(`/enterprise/needs/${need.id}`);
  return <WithdrawScreen need={need} only={only} action={withdraw} />;
}
