import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { portals } from "@/domain/account/role";
import { ownPortalHref } from "@/app/portal-entry";
import { sitePath } from "@/app/site-path";
import { caller } from "@/server/caller";
import { SignInScreen } from "@/ui/account/sign-in-screen";

const search = z.object({
  portal: z.enum(portals).exclude(["public"]).optional().catch(undefined),
  next: sitePath.optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sign-in"))("title") };
}

export default async function SignInPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { portal, next } = search.parse(await searchParams);
  const own = await ownPortalHref();
  if (own !== undefined) redirect(next ?? own);
  return <SignInScreen next={next ?? "/account/continue"} portal={portal} demoLogins={await (await caller()).account.demoLogins()} />;
}
