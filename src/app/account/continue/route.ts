import { redirect } from "next/navigation";
import { ownPortalHref } from "@/app/portal-entry";

/** After sign-in or a switch of organisation: on to the portal that the active role opens. */
export async function GET(): Promise<never> {
  redirect((await ownPortalHref()) ?? "/sign-in");
}
