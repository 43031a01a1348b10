import type { ReactNode } from "react";
import { StaffPortal } from "@/app/staff-portal/staff-portal";

export default function BankLayout({ children }: { readonly children: ReactNode }) {
  return <StaffPortal portal="bank">{children}</StaffPortal>;
}
