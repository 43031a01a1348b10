import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { secondsToWait } from "@/app/seconds-to-wait";
import { caller } from "@/server/caller";
import { Heading, Page, Stack } from "@/ui/kit/layout";
import { ComeAgain } from "@/ui/shell/come-again";
import { VerificationForm } from "@/ui/report/verification-form";
import { VerificationResult } from "@/ui/report/verification-result";

const longestNumber = 40;
const longestHash = 64;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("report.verify"))("title"), robots: { index: false } };
}

export default async function VerifiedPage({ params, searchParams }: { readonly params: Promise<{ number: string }>; readonly searchParams: Promise<{ h?: string | string[] }> }) {
  const number = decodeURIComponent((await params).number).slice(0, longestNumber);
  const { h } = await searchParams;
  const hash = (Array.isArray(h) ? h[0] : h)?.slice(0, longestHash);
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
