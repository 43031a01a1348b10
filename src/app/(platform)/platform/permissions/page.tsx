import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PermissionScreen } from "@/ui/platform/permission-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("platform.title"))("permissions") };
}

export default function PermissionPage() {
  return <PermissionScreen />;
}
