import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { cache } from "react";
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

/** The page to choose an own password, told where to go on to afterwards. */
async function passwordHref(): Promise<string> {
  const page = (await headers()).get(pageHeader);
  return `/account/password${page === null ? "" : `?${new URLSearchParams({ next: page }).toString()}`}`;
}

/**
 * Lets the right people into a portal: others are led to sign in, to choose an own password, or to the portal their role opens. A
 * page renders beside its layout and cannot wait for it, so each that asks for something first comes through here; once a request.
 */
export const enterPortal = cache(async (portal: Portal): Promise<Viewer> => {
  const actor = await requestActor();
  if (actor.role === "public" || actor.role === "system") redirect(await signInHref(portal));
  if (actor.passwordGiven === true) redirect(await passwordHref());
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
});

/** Where someone who is signed in goes on from a public page; undefined for everyone else. */
export async function ownPortalHref(): Promise<string | undefined> {
  const { role, passwordGiven } = await requestActor();
  if (role === "public" || role === "system") return undefined;
  return passwordGiven === true ? "/account/password" : startOf(portalOfRole(role), role);
}

/** Lets the signed-in person to a page about the own account: others sign in first, or choose an own password. */
export async function enterAccount(page: string): Promise<void> {
  const { role, passwordGiven } = await requestActor();
  if (role === "public" || role === "system") redirect(`/sign-in?${new URLSearchParams({ next: page }).toString()}`);
  if (passwordGiven === true) redirect(await passwordHref());
}
