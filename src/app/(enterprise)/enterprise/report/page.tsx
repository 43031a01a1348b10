import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { DrawnList } from "@/ui/report/drawn-list";
import { ReportScreen } from "@/ui/report/report-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("report.ownPage"))("title") };
}

/** What the platform holds about the enterprise, and which reports banks drew from it. */
export default async function OwnReportPage() {
  const { report } = await memberCaller();
  const [snapshot, drawn] = [await report.own(), await report.onUs()];
  return (
    <>
      <DrawnList reports={drawn} />
      <ReportScreen snapshot={snapshot} belowHeading />
    </>
  );
}
