import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { portalOfRole, type Portal } from "@/domain/account/role";
import { caller, requestActor } from "@/server/caller";
import { pageHeader } from "./page-header";
import { startOf } from "@/ui/shell/menu";
import type { Viewer } from "@/ui/shell/viewer";

/** The sign-in page, told where to go on to afterwards. */
async function signInHref(portal: Portal): Promise<string> {
  const page = (await headers()).get(pageHeader);
  return `/sign-in?${new URLSearchParams({ portal, ...(page === null ? {} : { next: page }) }).toString()}`;
}

/** Lets the right people into a portal: others are led to sign in, or to the portal their role opens. */
export async function enterPortal(portal: Portal): Promise<Viewer> {
  const actor = await requestActor();
  if (actor.role === "public" || actor.role === "system") redirect(await signInHref(portal));
  const own = portalOfRole(actor.role);
  if (own !== portal) redirect(startOf(own, actor.role));
  const me = await (await caller()).account.me();
  const english = (await getLocale()) === "en";
  return {
    personName: me.name,
    role: me.active.role,
    organisationName: english ? me.active.organisationEn : me.active.organisationZh,
    canSwitch: me.memberships.length > 1,
  };
}

/** Where someone who is signed in goes on from a public page; undefined for everyone else. */
export async function ownPortalHref(): Promise<string | undefined> {
  const { role } = await requestActor();
  return role === "public" || role === "system" ? undefined : startOf(portalOfRole(role), role);
}
