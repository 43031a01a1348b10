import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { readSearch, type SearchParams } from "@/app/page-input";
import { Page } from "@/ui/kit/layout";
import { VerificationForm } from "@/ui/report/verification-form";

const search = z.object({ number: z.string().trim().optional(), h: z.string().trim().optional() });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("report.verify"))("title") };
}

export default async function VerifyPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { number = "", h = "" } = await readSearch(searchParams, search);
  if (number !== "") redirect(`/verify/${encodeURIComponent(number)}${h === "" ? "" : `?h=${encodeURIComponent(h)}`}`);
  const t = await getTranslations("report.verify");
  return (
    <Page title={t("title")} lead={t("lead")} width="narrow">
      <VerificationForm />
    </Page>
  );
}
