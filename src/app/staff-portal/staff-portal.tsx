import type { ReactNode } from "react";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { pageNonce } from "@/app/page-nonce";
import { enterPortal } from "@/app/portal-entry";
import { wantsLargeType } from "@/app/type-size";
import { StaffFrame, type StaffPortal as Portal } from "@/ui/shell/staff-frame";
import { StaffText } from "./staff-text";

/** What every page of a staff portal lies in: only the right people enter, and the frame is that of their role. */
export async function StaffPortal({ portal, children }: { readonly portal: Portal; readonly children: ReactNode }) {
  const viewer = await enterPortal(portal);
  const [largeType, nonce] = await Promise.all([wantsLargeType(), pageNonce()]);
  return (
    <StaffText>
      <StaffFrame portal={portal} viewer={viewer} largeType={largeType} nonce={nonce}>
        <NuqsAdapter>{children}</NuqsAdapter>
      </StaffFrame>
    </StaffText>
  );
}
