import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { BackLink } from "@/ui/kit/navigation";
import { ReportScreen } from "@/ui/report/report-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("enterprise"))("report.ownTitle") };
}

export default async function OwnReportPage() {
  const [snapshot, t] = await Promise.all([memberCaller().then((api) => api.report.own()), getTranslations("enterprise.report")]);
  return (
    <>
      <div className="xq-back" data-print="hide"><BackLink href="/enterprise/reports" label={t("backToList")} /></div>
      <ReportScreen snapshot={snapshot} />
    </>
  );
}
