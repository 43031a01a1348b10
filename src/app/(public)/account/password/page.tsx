import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { ownPortalHref } from "@/app/portal-entry";
import { sitePath } from "@/app/site-path";
import { requestActor } from "@/server/caller";
import { PasswordScreen } from "@/ui/account/password-screen";
import { changePassword } from "../actions";

const search = z.object({ done: z.string().optional(), next: sitePath.optional() }).catch({});

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell.password"))("title") };
}

export default async function PasswordPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  if ((await ownPortalHref()) === undefined) redirect("/sign-in?next=/account/password");
  const { done, next } = search.parse(await searchParams);
  const given = (await requestActor()).passwordGiven === true;
  return <PasswordScreen done={done !== undefined} onward={given ? (next ?? "/account/continue") : undefined} change={changePassword} />;
}
