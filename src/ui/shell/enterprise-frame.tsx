import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { SkipLink } from "@/ui/kit/navigation";
import { Nav } from "./nav";
import { Preferences } from "./preference";
import { Brand } from "./public-frame";
import { UserMenu } from "./user-menu";
import type { Viewer } from "./viewer";
import style from "./frame.module.css";

export interface EnterpriseFrameProps {
  readonly viewer: Viewer;
  readonly largeType: boolean;
  readonly children: ReactNode;
}

/** What is around every page of an enterprise: whose file this is, and nothing that distracts from the question. */
export function EnterpriseFrame({ viewer, largeType, children }: EnterpriseFrameProps) {
  const t = useTranslations("shell");
  return (
    <div className={style.frame}>
      <SkipLink />
      <header data-print="hide" className={style.top}>
        <div className={style.strip}>
          <div>
            <p>{t("neverCharges")}</p>
            <Preferences largeType={largeType} />
          </div>
        </div>
        <div className={style.header}>
          <div>
            <Brand href="/enterprise" />
            <Nav portal="enterprise" />
            <UserMenu viewer={viewer} />
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className={style.main}>{children}</main>
    </div>
  );
}
