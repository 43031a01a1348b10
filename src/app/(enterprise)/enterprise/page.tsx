import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { HomeScreen } from "@/ui/enterprise/home-screen";
import { renew } from "./loans/actions";
import { readTasks } from "./task";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("enterprise"))("home.title") };
}

export default async function WorkbenchPage() {
  const api = await memberCaller();
  const [me, needs, loans] = await Promise.all([api.account.me(), api.need.list(), api.loan.list({ view: "falling-due", limit: 5 })]);
  const shown = needs.filter(({ status }) => status !== "draft");
  return <HomeScreen caption={me.active.organisationZh} tasks={await readTasks(needs)} needs={shown} loans={loans.items.filter(({ renewed }) => !renewed)} today={loans.today} renew={renew} />;
}
