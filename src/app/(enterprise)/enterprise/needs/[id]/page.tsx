import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { readSearch, type SearchParams } from "@/app/page-input";
import { NeedScreen, doneMarks } from "@/ui/need/need-screen";
import { readNeed } from "../read-need";

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: SearchParams;
}

const search = z.object({ done: z.enum(doneMarks).optional() });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await readNeed((await params).id);
  return { title: (await getTranslations("need"))("detailTitle", { number }) };
}

export default async function NeedPage({ params, searchParams }: Props) {
  const need = await readNeed((await params).id);
  const api = await memberCaller();
  const [cases, offers, authorisations, me, { done }] = await Promise.all([
    Promise.all(need.cases.map(({ id }) => api.financingCase.get({ caseId: id }))),
    api.financingCase.offers({ needId: need.id }),
    api.authorisation.own(),
    api.account.me(),
    readSearch(searchParams, search),
  ]);
  const waiting = authorisations.filter((row) => row.status === "pending" && cases.some(({ id }) => id === row.caseId));
  return <NeedScreen need={need} cases={cases} offers={offers} waiting={waiting} mayBind={me.active.role === "enterprise.legal"} done={done} />;
}
