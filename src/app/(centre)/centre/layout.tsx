import type { ReactNode } from "react";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { StaffFrame } from "@/ui/shell/staff-frame";
import { ClientText } from "@/app/client-text";
import { enterPortal } from "@/app/portal-entry";
import { wantsLargeType } from "@/app/type-size";

export default async function CentreLayout({ children }: { readonly children: ReactNode }) {
  const viewer = await enterPortal("centre");
  return <ClientText part="staff"><StaffFrame portal="centre" viewer={viewer} largeType={await wantsLargeType()}><NuqsAdapter>{children}</NuqsAdapter></StaffFrame></ClientText>;
}
