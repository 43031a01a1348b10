import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DepartmentScreen } from "@/ui/department/department-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("department"))("title") };
}

export default function DepartmentPage() {
  return <DepartmentScreen />;
}
