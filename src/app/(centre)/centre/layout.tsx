import type { ReactNode } from "react";
import { StaffPortal } from "@/app/staff-portal/staff-portal";

export default function CentreLayout({ children }: { readonly children: ReactNode }) {
  return <StaffPortal portal="centre">{children}</StaffPortal>;
}
