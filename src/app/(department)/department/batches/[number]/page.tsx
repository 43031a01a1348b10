import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BatchScreen } from "@/ui/department/batch-screen";

interface Props {
  readonly params: Promise<{ number: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations("department"))("batch.title", { number: (await params).number }) };
}

export default async function BatchPage({ params }: Props) {
  return <BatchScreen number={(await params).number} />;
}
