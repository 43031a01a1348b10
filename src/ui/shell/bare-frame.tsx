import type { ReactNode } from "react";
import { SkipLink } from "@/ui/kit/navigation";
import { Nav } from "./nav";
import { LanguageSwitch } from "./preference";
import { Brand } from "./public-frame";
import style from "./frame.module.css";

/** The frame of pages that must appear even when nothing else works: it asks for no data, and still leads on. */
export function BareFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className={style.frame}>
      <SkipLink />
      <header data-print="hide" className={style.top}>
        <div className={style.header}><div><Brand href="/" /><Nav portal="public" /><LanguageSwitch /></div></div>
      </header>
      <main id="main" tabIndex={-1} className={style.main}>{children}</main>
    </div>
  );
}
