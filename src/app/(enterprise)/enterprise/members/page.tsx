import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { readSearch, type SearchParams } from "@/app/page-input";
import { MemberScreen } from "@/ui/enterprise/member-screen";
import { addAgent } from "./actions";

const search = z.object({ done: z.enum(["added", "ended"]).optional() });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("enterprise"))("member.title") };
}

export default async function MembersPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const api = await memberCaller();
  const [enterprise, me, { done }] = await Promise.all([api.enterprise.own(), api.account.me(), readSearch(searchParams, search)]);
  return <MemberScreen enterprise={enterprise} mayChange={me.active.role === "enterprise.legal"} done={done} addAgent={addAgent} />;
}
