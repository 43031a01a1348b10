import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { MemberScreen } from "@/ui/enterprise/member-screen";
import { addAgent } from "./actions";

const search = z.object({ done: z.enum(["added", "ended"]).optional().catch(undefined) });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("enterprise"))("member.title") };
}

export default async function MembersPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const api = await memberCaller();
  const [enterprise, me, found] = await Promise.all([api.enterprise.own(), api.account.me(), searchParams]);
  return <MemberScreen enterprise={enterprise} mayChange={me.active.role === "enterprise.legal"} done={search.parse(found).done} addAgent={addAgent} />;
}
