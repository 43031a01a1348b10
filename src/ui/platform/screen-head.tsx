import type { ReactNode } from "react";
import style from "./platform.module.css";

/** The page's only h1 with what the page is for, and its tools beside it. */
export function ScreenHead({ title, lead, children }: { readonly title: string; readonly lead: string; readonly children?: ReactNode }) {
  return (
    <header className={style.head}>
      <div>
        <h1>{title}</h1>
        <p className={style.lead}>{lead}</p>
      </div>
      <div className={style.tools}>{children}</div>
    </header>
  );
}
