import type { ReactNode } from "react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/ui/kit/button";
import { SkipLink } from "@/ui/kit/navigation";
import { Footer, type SiteFacts } from "./footer";
import { Logo } from "./logo";
import { Nav } from "./nav";
import { Preferences } from "./preference";
import style from "./frame.module.css";

export interface PublicFrameProps {
  readonly largeType: boolean;
  readonly site: SiteFacts;
  /** Where a visitor who is signed in already goes on: their own portal. */
  readonly portalHref?: string;
  readonly children: ReactNode;
}

/** What is around every page that anyone may see. */
export function PublicFrame({ largeType, site, portalHref, children }: PublicFrameProps) {
  const t = useTranslations("shell");
  return (
    <div className={style.frame}>
      <SkipLink />
      <header data-print="hide" className={style.top}>
        <div className={style.strip}>
          <div>
            <p>{site.demo ? t("demoNotice") : t("neverCharges")}</p>
            <Preferences largeType={largeType} />
          </div>
        </div>
        <div className={style.header}>
          <div>
            <Brand href="/" />
            <Nav portal="public" />
            <div className={style.entry}>
              <LinkButton look={portalHref ? "secondary" : "primary"} href={portalHref ?? "/sign-in"}>{portalHref ? t("toPortal") : t("signIn")}</LinkButton>
            </div>
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className={style.main}>{children}</main>
      <Footer site={site} />
    </div>
  );
}

/** The mark and the name, leading to the start of the frame they stand in. */
export function Brand({ href }: { readonly href: string }) {
  const t = useTranslations("shell");
  return (
    <Link href={href} className={style.brand}>
      <Logo />
      <span className={style.brandText}>
        <span className={style.brandName}>{t("name")}</span>
        <span className={style.brandNote}>{t("fullName")}</span>
      </span>
    </Link>
  );
}
