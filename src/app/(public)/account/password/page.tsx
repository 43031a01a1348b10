import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { readSearch, type SearchParams } from "@/app/page-input";
import { ownPortalHref } from "@/app/portal-entry";
import { onwardPath } from "@/domain/address/site-path";
import { requestActor } from "@/server/caller";
import { PasswordScreen } from "@/ui/account/password-screen";
import { changePassword } from "../actions";

const search = z.object({ done: z.string().optional(), next: z.string().optional() });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell.password"))("title") };
}

export default async function PasswordPage({ searchParams }: { readonly searchParams: SearchParams }) {
  if ((await ownPortalHref()) === undefined) redirect("/sign-in?next=/account/password");
  const { done, next } = await readSearch(searchParams, search);
  const given = (await requestActor()).passwordGiven === true;
  return <PasswordScreen done={done !== undefined} onward={given ? onwardPath(next, "/account/continue") : undefined} change={changePassword} />;
}
