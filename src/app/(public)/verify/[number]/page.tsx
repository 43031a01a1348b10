import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { decodedText, plainText } from "@/app/address-text";
import { caller } from "@/server/caller";
import { Heading, Page, Stack } from "@/ui/kit/layout";
import { VerificationForm } from "@/ui/report/verification-form";
import { VerificationResult } from "@/ui/report/verification-result";

const longestNumber = 40;
const longestHash = 64;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("report.verify"))("title"), robots: { index: false } };
}

export default async function VerifiedPage({ params, searchParams }: { readonly params: Promise<{ number: string }>; readonly searchParams: Promise<{ h?: string | string[] }> }) {
  const number = decodedText((await params).number, longestNumber);
  const { h } = await searchParams;
  const hash = h === undefined ? undefined : plainText(Array.isArray(h) ? h[0] : h, longestHash);
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
