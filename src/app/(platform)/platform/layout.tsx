import type { ReactNode } from "react";
import { StaffFrame } from "@/ui/shell/staff-frame";
import { ClientText } from "@/app/client-text";
import { enterPortal } from "@/app/portal-entry";
import { wantsLargeType } from "@/app/type-size";

export default async function PlatformLayout({ children }: { readonly children: ReactNode }) {
  const viewer = await enterPortal("platform");
  return <ClientText part="staff"><StaffFrame portal="platform" viewer={viewer} largeType={await wantsLargeType()}>{children}</StaffFrame></ClientText>;
}
