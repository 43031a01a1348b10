import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { mayRefer } from "@/ui/need/next-step";
import { ReferScreen } from "@/ui/need/refer-screen";
import { refer } from "../../actions";
import { readNeed } from "../../read-need";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("need"))("refer.title") };
}

export default async function ReferPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const need = await readNeed((await params).id);
  const api = await memberCaller();
  const me = await api.account.me();
  if (me.active.role !== "enterprise.legal" || !mayRefer(need)) redirect(`/enterprise/needs/${need.id}`);
  const [partners, ...cases] = await Promise.all([api.need.partners({ needId: need.id }), ...need.cases.map(({ id }) => api.financingCase.get({ caseId: id }))]);
  return <ReferScreen need={need} cases={cases} partners={partners} action={refer} idempotencyKey={randomUUID()} />;
}
