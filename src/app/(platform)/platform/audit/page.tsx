import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuditScreen } from "@/ui/audit/audit-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("platform.title"))("audit") };
}

export default function AuditPage() {
  return <AuditScreen />;
}
