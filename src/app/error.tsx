"use client";
import { BareFrame } from "@/ui/shell/bare-frame";
import { ErrorScreen, type ErrorScreenProps } from "@/ui/shell/error-screen";

export default function RootError(props: ErrorScreenProps) {
  return <BareFrame><ErrorScreen {...props} /></BareFrame>;
}
