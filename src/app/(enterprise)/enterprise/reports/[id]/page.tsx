import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TRPCError } from "@trpc/server";
import * as z from "zod";
import { refusalText } from "@/app/form-answer";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { RefusalCause } from "@/server/platform/trpc/init";
import { LinkButton } from "@/ui/kit/button";
import { Page } from "@/ui/kit/layout";
import { BackLink } from "@/ui/kit/navigation";
import { Notice } from "@/ui/kit/notice";
import { ReportScreen } from "@/ui/report/report-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("enterprise"))("report.title") };
}

/** The report, or why it cannot be opened any more. */
async function readReport(reportId: string) {
  if (!z.uuid().safeParse(reportId).success) notFound();
  try {
    return { report: await (await memberCaller()).report.read({ reportId }) };
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    if (error.code === "NOT_FOUND" || !(error.cause instanceof RefusalCause)) notFound();
    return { refused: await refusalText(error.cause) };
  }
}

export default async function ReportPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const [found, t] = await Promise.all([params.then(({ id }) => readReport(id)), getTranslations("enterprise.report")]);
  if (found.report === undefined) {
    return <Page title={t("title")}><Notice tone="warning" title={t("refused")}><p>{found.refused}</p></Notice><LinkButton href="/enterprise/reports" look="secondary">{t("backToList")}</LinkButton></Page>;
  }
  const { id, snapshot, reader } = found.report;
  return (
    <>
      <div className="xq-back" data-print="hide"><BackLink href="/enterprise/reports" label={t("backToList")} /></div>
      <ReportScreen snapshot={snapshot} stored={{ id, reader, verification: null, changes: null }} />
    </>
  );
}
