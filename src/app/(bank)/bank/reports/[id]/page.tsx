import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { toDataURL } from "qrcode";
import { TRPCError } from "@trpc/server";
import { caller } from "@/server/caller";
import { LinkButton } from "@/ui/kit/button";
import { EmptyState } from "@/ui/kit/notice";
import { ReportScreen } from "@/ui/report/report-screen";
import { found } from "../../found";

interface ReportPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bank.report"))("title") };
}

async function origin(): Promise<string> {
  const asked = await headers();
  return `${asked.get("x-forwarded-proto") ?? "http"}://${asked.get("x-forwarded-host") ?? asked.get("host") ?? "localhost"}`;
}

/** A stored report; a consent that ended since closes it, and the page says so. */
export default async function ReportPage({ params }: ReportPageProps) {
  const { id } = await params;
  const { report } = await caller();
  try {
    const read = await report.read({ reportId: id });
    const changes = await report.compare({ reportId: id });
    const address = new URL(`/verify/${read.number}?h=${read.shortHash}`, await origin());
    const verification = { image: await toDataURL(address.toString(), { margin: 0, width: 160 }), shortHash: read.shortHash };
    return <ReportScreen snapshot={read.snapshot} stored={{ id, reader: read.reader, verification, changes }} />;
  } catch (error) {
    if (!(error instanceof TRPCError) || (error.code !== "FORBIDDEN" && error.code !== "CONFLICT")) return found(Promise.reject(error));
    const refusals = await getTranslations("refusal");
    const t = await getTranslations("bank.report");
    return <EmptyState title={refusals.has(error.message) ? refusals(error.message) : refusals("forbidden")} action={<LinkButton href="/bank">{t("toQueue")}</LinkButton>}>{t("closed")}</EmptyState>;
  }
}
