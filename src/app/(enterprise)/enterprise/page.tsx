import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { HomeScreen } from "@/ui/enterprise/home-screen";
import { nextSession } from "@/ui/match-session/next-session";
import { renew } from "./loans/actions";
import { readInvitations } from "./sessions/read-invitation";
import { readTasks } from "./task";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("enterprise"))("home.title") };
}

export default async function WorkbenchPage() {
  const api = await memberCaller();
  const [me, needs, loans, invitations] = await Promise.all([api.account.me(), api.need.list(), api.loan.list({ view: "falling-due", limit: 5 }), readInvitations()]);
  const shown = needs.filter(({ status }) => status !== "draft");
  const tasks = await readTasks(needs, invitations);
  return (
    <HomeScreen
      caption={me.active.organisationZh} tasks={tasks} needs={shown} loans={loans.items.filter(({ renewed }) => !renewed)} today={loans.today}
      session={nextSession(invitations, loans.today)} renew={renew}
    />
  );
}
