import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { qrPicture } from "@/app/qr-picture";
import { TRPCError } from "@trpc/server";
import { found } from "@/app/found";
import { enterPortal } from "@/app/portal-entry";
import { caller } from "@/server/caller";
import { publicUrl } from "@/server/platform/env/env";
import { BackLink } from "@/ui/kit/navigation";
import { LinkButton } from "@/ui/kit/button";
import { EmptyState } from "@/ui/kit/notice";
import { ReportScreen } from "@/ui/report/report-screen";

interface ReportPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bank.report"))("title") };
}

/** The report with its check code and what changed, or why it may not be opened now. */
async function open(id: string) {
  const { report } = await caller();
  try {
    const read = await report.read({ reportId: id });
    const changes = await report.compare({ reportId: id });
    const image = await qrPicture(`${publicUrl()}/verify/${read.number}?h=${read.shortHash}`, { margin: 0, width: 160 });
    return { read, changes, verification: { image, shortHash: read.shortHash } };
  } catch (error) {
    if (error instanceof TRPCError && (error.code === "FORBIDDEN" || error.code === "CONFLICT")) return { refusal: error.message };
    throw error;
  }
}

/** A stored report; a consent that ended since closes it, and the page says so. */
export default async function ReportPage({ params }: ReportPageProps) {
  await enterPortal("bank");
  const { id } = await params;
  const opened = await found(open(id));
  if (opened.refusal !== undefined) {
    const refusals = await getTranslations("refusal");
    const t = await getTranslations("bank.report");
    return <EmptyState title={refusals.has(opened.refusal) ? refusals(opened.refusal) : refusals("forbidden")} action={<LinkButton href="/bank">{t("toQueue")}</LinkButton>}>{t("closed")}</EmptyState>;
  }
  const { read, changes, verification } = opened;
  const t = await getTranslations("bank.report");
  return (
    <>
      <div className="xq-back" data-print="hide"><BackLink href={read.caseId === null ? "/bank" : `/bank/cases/${read.caseId}`} label={t("toCase")} /></div>
      <ReportScreen snapshot={read.snapshot} stored={{ id, reader: read.reader, verification, changes }} />
    </>
  );
}
