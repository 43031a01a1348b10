import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { readSearch, type SearchParams } from "@/app/page-input";
import { DetailScreen } from "@/ui/authorisation/detail-screen";
import { pause, resume } from "../actions";
import { readAuthorisation } from "../read-authorisation";

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: SearchParams;
}

const search = z.object({ done: z.enum(["signed", "refused", "paused", "resumed"]).optional() });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await readAuthorisation((await params).id);
  return { title: (await getTranslations("authorisation"))("detailTitle", { number }) };
}

export default async function AuthorisationPage({ params, searchParams }: Props) {
  const authorisation = await readAuthorisation((await params).id);
  const { done } = await readSearch(searchParams, search);
  const me = await (await memberCaller()).account.me();
  return <DetailScreen authorisation={authorisation} done={done} mayAct={me.active.role === "enterprise.legal"} pause={pause} resume={resume} />;
}
