import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ownPortalHref } from "@/app/portal-entry";
import { PasswordScreen } from "@/ui/account/password-screen";
import { changePassword } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell.password"))("title") };
}

export default async function PasswordPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  if ((await ownPortalHref()) === undefined) redirect("/sign-in?next=/account/password");
  return <PasswordScreen done={(await searchParams).done !== undefined} change={changePassword} />;
}
