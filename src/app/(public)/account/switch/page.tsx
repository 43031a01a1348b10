import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { enterAccount } from "@/app/portal-entry";
import { caller } from "@/server/caller";
import { SwitchScreen } from "@/ui/account/switch-screen";
import { chooseMembership } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell.switch"))("title") };
}

export default async function SwitchPage() {
  await enterAccount("/account/switch");
  return <SwitchScreen me={await (await caller()).account.me()} choose={chooseMembership} />;
}
