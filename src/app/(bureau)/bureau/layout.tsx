import type { ReactNode } from "react";
import { StaffPortal } from "@/app/staff-portal/staff-portal";

export default function BureauLayout({ children }: { readonly children: ReactNode }) {
  return <StaffPortal portal="bureau">{children}</StaffPortal>;
}
