import type { ReactNode } from "react";
import { StaffPortal } from "@/app/staff-portal/staff-portal";

export default function DepartmentLayout({ children }: { readonly children: ReactNode }) {
  return <StaffPortal portal="department">{children}</StaffPortal>;
}
