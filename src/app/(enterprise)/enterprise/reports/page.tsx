import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { ReportListScreen } from "@/ui/enterprise/report-list-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("enterprise"))("report.title") };
}

export default async function ReportsPage() {
  return <ReportListScreen reports={await (await memberCaller()).report.onUs()} />;
}
