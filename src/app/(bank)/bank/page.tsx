import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { QueueScreen } from "@/ui/bank/queue-screen";
import { bankRole } from "./bank-role";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bank.queue"))("title") };
}

export default async function QueuePage() {
  return <QueueScreen role={await bankRole()} />;
}
