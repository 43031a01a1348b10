import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientText } from "./client-text";
import { wantsLargeType } from "./type-size";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  return {
    title: { default: `${t("name")} - ${t("fullName")}`, template: t("titleTemplate") },
    description: t("description"),
    icons: { icon: "/icon.svg" },
  };
}

export const viewport: Viewport = { themeColor: "#0a2a66" };

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const large = await wantsLargeType();
  return (
    <html lang={await getLocale()} data-type-size={large ? "large" : undefined}>
      <body>
        <ClientText part="base">{children}</ClientText>
      </body>
    </html>
  );
}
