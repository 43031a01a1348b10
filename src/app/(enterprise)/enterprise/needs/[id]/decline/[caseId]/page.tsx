import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeclineScreen } from "@/ui/need/accept-screen";
import { declineOffer } from "../../../actions";
import { readOffer } from "../../../read-offer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("need.offer"))("declineTitle") };
}

export default async function DeclinePage({ params }: { readonly params: Promise<{ id: string; caseId: string }> }) {
  return <DeclineScreen {...await readOffer(await params)} action={declineOffer} />;
}
