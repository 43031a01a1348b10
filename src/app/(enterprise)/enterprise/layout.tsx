import type { ReactNode } from "react";
import { EnterpriseFrame } from "@/ui/shell/enterprise-frame";
import { ClientText } from "@/app/client-text";
import { enterPortal } from "@/app/portal-entry";
import { wantsLargeType } from "@/app/type-size";

export default async function EnterpriseLayout({ children }: { readonly children: ReactNode }) {
  const viewer = await enterPortal("enterprise");
  return <ClientText part="enterprise"><EnterpriseFrame viewer={viewer} largeType={await wantsLargeType()}>{children}</EnterpriseFrame></ClientText>;
}
