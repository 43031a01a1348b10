import type { ReactNode } from "react";
import style from "./staff.module.css";

/** A wide table without anything to focus in it: the region itself takes the focus, so that arrow keys can move it. */
export function ScrollRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return <div role="region" aria-label={label} tabIndex={0} className={style.sideways}>{children}</div>;
}
