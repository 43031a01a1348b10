"use client";
import { useState, type ReactNode } from "react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { App, ConfigProvider } from "antd";
import chinese from "antd/locale/zh_CN";
import english from "antd/locale/en_US";
import "antd/dist/antd.css";
import { Icon } from "@/ui/kit/icon";
import { SkipLink } from "@/ui/kit/navigation";
import { antdTheme } from "./antd-theme";
import { Logo } from "./logo";
import { isCurrent, menu, placesOf, startOf, type Portal } from "./menu";
import { Preferences } from "./preference";
import { TrpcProvider } from "./trpc";
import { UserMenu } from "./user-menu";
import type { Viewer } from "./viewer";
import { StaffStyle } from "./staff-style";
import style from "./staff-frame.module.css";

export type StaffPortal = Exclude<Portal, "public" | "enterprise">;

export interface StaffFrameProps {
  readonly portal: StaffPortal;
  readonly viewer: Viewer;
  readonly largeType: boolean;
  /** Marks the styles that antd writes into the page as ours. */
  readonly nonce?: string;
  readonly children: ReactNode;
}

/** What is around every staff page: who works for whom, the portal's places, antd in our colours, and the way to the server. */
export function StaffFrame({ portal, viewer, largeType, nonce, children }: StaffFrameProps) {
  const locale = useLocale();
  // The page keeps the number it was loaded with; what is fetched into it later comes with others.
  const [csp] = useState({ nonce });
  return (
    <StaffStyle nonce={csp.nonce}>
      <ConfigProvider csp={csp} button={{ autoInsertSpace: false }} theme={antdTheme(largeType)} locale={locale === "en" ? english : chinese}>
        <App component={false}>
          <TrpcProvider>
            <NuqsAdapter><Frame portal={portal} viewer={viewer} largeType={largeType}>{children}</Frame></NuqsAdapter>
          </TrpcProvider>
        </App>
      </ConfigProvider>
    </StaffStyle>
  );
}

function Frame({ portal, viewer, largeType, children }: StaffFrameProps) {
  const t = useTranslations("shell");
  const [open, setOpen] = useState(false);
  return (
    <div className={style.frame}>
      <header className={style.header} data-print="hide">
        <SkipLink />
        <button type="button" className={style.toggle} aria-expanded={open} aria-controls="side-menu" aria-label={t("menu")} onClick={() => setOpen(!open)}><Icon name={open ? "close" : "menu"} /></button>
        <Link href={startOf(portal, viewer.role)} className={style.brand}><Logo size={32} /><strong>{t("name")}</strong></Link>
        <span className={style.portal}>{[t(`portal.${portal}`), viewer.organisationName].filter(Boolean).join(" · ")}</span>
        <div className={style.tools}>
          <Preferences largeType={largeType} />
          <UserMenu viewer={viewer} />
        </div>
      </header>
      <SideMenu portal={portal} role={viewer.role} open={open} onChoose={() => setOpen(false)} />
      <main id="main" tabIndex={-1} className={style.main}>{children}</main>
    </div>
  );
}

function SideMenu({ portal, role, open, onChoose }: { readonly portal: StaffPortal; readonly role: string; readonly open: boolean; readonly onChoose: () => void }) {
  const t = useTranslations("shell");
  const words = useTranslations("portal");
  const path = usePathname();
  const start = menu[portal][0].href;
  return (
    <nav id="side-menu" aria-label={t("mainMenu")} className={style.side} data-open={open} data-print="hide">
      <ul>
        {placesOf(portal, role).map((place) => (
          <li key={place.href}>
            <Link href={place.href} aria-current={isCurrent(place, path, start) ? "page" : undefined} onClick={onChoose}>{words(`${portal}.${place.key}`)}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
