import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { SupplementForm } from "@/ui/need/supplement-form";
import { answerSupplement } from "../../../../actions";
import { readNeed } from "../../../../read-need";

interface Props {
  readonly params: Promise<{ id: string; caseId: string; supplementId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("need"))("supplement.pageTitle") };
}

export default async function SupplementPage({ params }: Props) {
  const { id, caseId, supplementId } = await params;
  const need = await readNeed(id);
  if (!need.cases.some((one) => one.id === caseId)) redirect(`/enterprise/needs/${id}`);
  const one = await (await memberCaller()).financingCase.get({ caseId });
  const item = one.supplements.find((asked) => asked.id === supplementId && asked.answeredAt === null);
  if (item === undefined) redirect(`/enterprise/needs/${id}`);
  return <SupplementForm needId={id} item={{ id: item.id, item: item.item, note: item.note, dueOn: item.dueOn }} caseNumber={one.number} action={answerSupplement} />;
}
