import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { StopScreen } from "@/ui/authorisation/stop-screen";
import { stopSharing } from "../../actions";
import { readAuthorisation } from "../../read-authorisation";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("authorisation"))("stopping.title") };
}

export default async function StopPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params;
  const authorisation = await readAuthorisation(id);
  if (authorisation.revokedAt !== null) redirect(`/enterprise/authorisations/${id}/receipt`);
  return <StopScreen authorisation={authorisation} action={stopSharing} />;
}
