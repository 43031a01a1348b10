import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { readSearch, readSegment, type SearchParams } from "@/app/page-input";
import { caller } from "@/server/caller";
import { Heading, Page, Stack } from "@/ui/kit/layout";
import { VerificationForm } from "@/ui/report/verification-form";
import { VerificationResult } from "@/ui/report/verification-result";

const search = z.object({ h: z.string().optional() });
const longestNumber = 40;
const longestHash = 64;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("report.verify"))("title"), robots: { index: false } };
}

export default async function VerifiedPage({ params, searchParams }: { readonly params: Promise<{ number: string }>; readonly searchParams: SearchParams }) {
  const number = readSegment((await params).number)?.slice(0, longestNumber).toWellFormed();
  if (number === undefined) notFound();
  const hash = (await readSearch(searchParams, search)).h?.slice(0, longestHash).toWellFormed();
  const [t, answer] = [await getTranslations("report.verify"), await (await caller()).report.verify({ number, hash })];
  return (
    <Page title={t("title")} width="narrow">
      <Stack gap={6}>
        <VerificationResult number={number.toUpperCase()} answer={answer} />
        <Heading level={2}>{t(answer.verdict === "genuine" ? "again" : "correct")}</Heading>
        <VerificationForm number={answer.verdict === "genuine" ? undefined : number} hash={answer.verdict === "altered" ? hash : undefined} />
      </Stack>
    </Page>
  );
}
