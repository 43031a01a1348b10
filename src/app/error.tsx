"use client";
import { ErrorScreen, type ErrorScreenProps } from "@/ui/shell/error-screen";

export default function RootError(props: ErrorScreenProps) {
  return <main id="main"><ErrorScreen {...props} /></main>;
}
