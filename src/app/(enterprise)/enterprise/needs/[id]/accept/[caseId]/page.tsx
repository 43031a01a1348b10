import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AcceptScreen } from "@/ui/need/accept-screen";
import { acceptOffer } from "../../../actions";
import { readOffer } from "../../../read-offer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("need.offer"))("acceptTitle") };
}

export default async function AcceptPage({ params }: { readonly params: Promise<{ id: string; caseId: string }> }) {
  return <AcceptScreen {...await readOffer(await params)} action={acceptOffer} idempotencyKey={randomUUID()} />;
}
