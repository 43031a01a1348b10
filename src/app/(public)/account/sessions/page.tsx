import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { enterAccount } from "@/app/portal-entry";
import { caller } from "@/server/caller";
import { DeviceScreen } from "@/ui/account/device-screen";
import { signDeviceOut } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell.device"))("title") };
}

export default async function SessionsPage() {
  await enterAccount("/account/sessions");
  return <DeviceScreen devices={await (await caller()).account.sessions()} signOut={signDeviceOut} />;
}
