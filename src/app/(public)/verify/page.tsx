import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/ui/kit/layout";
import { VerificationForm } from "@/ui/report/verification-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("report.verify"))("title") };
}

export default async function VerifyPage({ searchParams }: { readonly searchParams: Promise<{ number?: string; h?: string }> }) {
  const { number, h } = await searchParams;
  const typed = number?.trim();
  if (typed) redirect(`/verify/${encodeURIComponent(typed)}${h?.trim() ? `?h=${encodeURIComponent(h.trim())}` : ""}`);
  const t = await getTranslations("report.verify");
  return (
    <Page title={t("title")} lead={t("lead")} width="narrow">
      <VerificationForm />
    </Page>
  );
}
