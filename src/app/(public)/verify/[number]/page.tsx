import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { readSearch, readSegment, type SearchParams } from "@/app/page-input";
import { secondsToWait } from "@/app/seconds-to-wait";
import { caller } from "@/server/caller";
import { Heading, Page, Stack } from "@/ui/kit/layout";
import { ComeAgain } from "@/ui/shell/come-again";
import { VerificationForm } from "@/ui/report/verification-form";
import { VerificationResult } from "@/ui/report/verification-result";

const longestNumber = 40;
const longestHash = 64;
const search = z.object({ h: z.string().transform((text) => cut(text, longestHash)).optional() });

/** What is too long is wrong, and stays so when it is cut, also through the middle of a character. */
function cut(text: string, most: number): string {
  return text.slice(0, most).replace(/\p{Surrogate}/gu, "?");
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("report.verify"))("title"), robots: { index: false } };
}

export default async function VerifiedPage({ params, searchParams }: { readonly params: Promise<{ number: string }>; readonly searchParams: SearchParams }) {
  const typed = readSegment((await params).number);
  if (typed === null) notFound();
  const number = cut(typed, longestNumber);
  const { h: hash } = await readSearch(searchParams, search);
  const [t, answer] = [await getTranslations("report.verify"), await verify(number, hash)];
  if (typeof answer === "string") return <ComeAgain seconds={answer} />;
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

/** What the platform says of the number, or the seconds to wait where too many were asked about. */
async function verify(number: string, hash: string | undefined) {
  try {
    return await (await caller()).report.verify({ number, hash });
  } catch (error) {
    const seconds = secondsToWait(error);
    if (seconds !== undefined) return seconds;
    throw error;
  }
}
