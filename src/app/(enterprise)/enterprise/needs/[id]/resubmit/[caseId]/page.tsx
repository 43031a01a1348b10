import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { ResubmitScreen } from "@/ui/need/resubmit-screen";
import { resubmit } from "../../../actions";
import { readNeed } from "../../../read-need";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("need"))("resubmit.title") };
}

export default async function ResubmitPage({ params }: { readonly params: Promise<{ id: string; caseId: string }> }) {
  const { id, caseId } = await params;
  const need = await readNeed(id);
  if (!need.cases.some((one) => one.id === caseId && one.status === "returned")) redirect(`/enterprise/needs/${id}`);
  return <ResubmitScreen needId={id} one={await (await memberCaller()).financingCase.get({ caseId })} action={resubmit} />;
}
