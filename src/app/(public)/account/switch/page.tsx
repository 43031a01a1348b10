import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ownPortalHref } from "@/app/portal-entry";
import { caller } from "@/server/caller";
import { SwitchScreen } from "@/ui/account/switch-screen";
import { chooseMembership } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell.switch"))("title") };
}

export default async function SwitchPage() {
  if ((await ownPortalHref()) === undefined) redirect("/sign-in?next=/account/switch");
  return <SwitchScreen me={await (await caller()).account.me()} choose={chooseMembership} />;
}
