import type { ReactNode } from "react";
import { ClientText } from "@/app/client-text";
import { ownPortalHref } from "@/app/portal-entry";
import { wantsLargeType } from "@/app/type-size";
import { caller } from "@/server/caller";
import { PublicFrame } from "@/ui/shell/public-frame";

export default async function PublicLayout({ children }: { readonly children: ReactNode }) {
  const [site, portalHref, largeType] = await Promise.all([(await caller()).district.site(), ownPortalHref(), wantsLargeType()]);
  return <ClientText part="public"><PublicFrame site={site} portalHref={portalHref} largeType={largeType}>{children}</PublicFrame></ClientText>;
}
