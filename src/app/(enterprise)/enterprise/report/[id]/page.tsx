import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TRPCError } from "@trpc/server";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { ReportScreen } from "@/ui/report/report-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("report.ownPage"))("drawnTitle") };
}

/** A report as the bank saw it, for the enterprise it is about. */
export default async function DrawnReportPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params;
  const { report } = await memberCaller();
  try {
    const read = await report.read({ reportId: id });
    return <ReportScreen snapshot={read.snapshot} stored={{ id, reader: read.reader, verification: null, changes: null }} />;
  } catch (error) {
    if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST")) notFound();
    throw error;
  }
}
