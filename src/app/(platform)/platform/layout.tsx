import type { ReactNode } from "react";
import { StaffPortal } from "@/app/staff-portal/staff-portal";

export default function PlatformLayout({ children }: { readonly children: ReactNode }) {
  return <StaffPortal portal="platform">{children}</StaffPortal>;
}
