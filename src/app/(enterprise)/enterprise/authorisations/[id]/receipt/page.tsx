import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { ReceiptScreen } from "@/ui/authorisation/stop-screen";
import { readAuthorisation } from "../../read-authorisation";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("authorisation"))("stopping.done") };
}

export default async function ReceiptPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params;
  const authorisation = await readAuthorisation(id);
  if (authorisation.revokedAt === null) redirect(`/enterprise/authorisations/${id}`);
  const enterprise = await (await memberCaller()).enterprise.own();
  return <ReceiptScreen authorisation={authorisation} enterpriseName={enterprise.name} />;
}
