import type { ReactNode } from "react";
import style from "./staff.module.css";

/** The heading of a column of short values: it breaks into lines before it makes the column wider than what stands in it. */
export function Heading({ children }: { readonly children: ReactNode }) {
  return <span className={style.heading}>{children}</span>;
}
