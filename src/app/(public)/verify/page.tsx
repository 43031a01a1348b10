import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { Page } from "@/ui/kit/layout";
import { VerificationForm } from "@/ui/report/verification-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("report.verify"))("title") };
}

const part = z.string().trim().max(200).transform((text) => encodeURIComponent(text)).catch("");
const search = z.object({ number: part, h: part });

export default async function VerifyPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { number, h } = search.parse(await searchParams);
  if (number !== "") redirect(`/verify/${number}${h === "" ? "" : `?h=${h}`}`);
  const t = await getTranslations("report.verify");
  return (
    <Page title={t("title")} lead={t("lead")} width="narrow">
      <VerificationForm />
    </Page>
  );
}
