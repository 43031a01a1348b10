import type { ReactNode } from "react";
import { Brand } from "./public-frame";
import style from "./frame.module.css";

/** The frame of pages that must appear even when nothing else works: no data, no menu, only whose site this is. */
export function BareFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className={style.frame}>
      <header className={style.top}><div className={style.header}><div><Brand href="/" /></div></div></header>
      <main id="main" tabIndex={-1} className={style.main}>{children}</main>
    </div>
  );
}
