import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PolicyScreen } from "@/ui/home/policy-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public.policies"))("title") };
}

export default function PoliciesPage() {
  return <PolicyScreen />;
}
