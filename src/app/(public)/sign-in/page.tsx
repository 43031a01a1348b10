import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { readSearch, type SearchParams } from "@/app/page-input";
import { portals } from "@/domain/account/role";
import { ownPortalHref } from "@/app/portal-entry";
import { onwardPath } from "@/domain/address/site-path";
import { caller } from "@/server/caller";
import { SignInScreen } from "@/ui/account/sign-in-screen";

const search = z.object({
  portal: z.enum(portals).exclude(["public"]).optional(),
  next: z.string().optional(),
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sign-in"))("title") };
}

export default async function SignInPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { portal, next } = await readSearch(searchParams, search);
  const own = await ownPortalHref();
  if (own !== undefined) redirect(onwardPath(next, own));
  return <SignInScreen next={onwardPath(next, "/account/continue")} portal={portal} demoLogins={await (await caller()).account.demoLogins()} />;
}
