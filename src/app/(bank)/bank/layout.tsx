import type { ReactNode } from "react";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { StaffFrame } from "@/ui/shell/staff-frame";
import { ClientText } from "@/app/client-text";
import { enterPortal } from "@/app/portal-entry";
import { wantsLargeType } from "@/app/type-size";

export default async function BankLayout({ children }: { readonly children: ReactNode }) {
  const viewer = await enterPortal("bank");
  return <ClientText part="staff"><StaffFrame portal="bank" viewer={viewer} largeType={await wantsLargeType()}><NuqsAdapter>{children}</NuqsAdapter></StaffFrame></ClientText>;
}
