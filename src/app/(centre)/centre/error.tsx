"use client";
export { ErrorScreen as default } from "@/ui/shell/error-screen";
