import type { ReactNode } from "react";
import style from "./staff.module.css";

/** The heading of a column of short values: it breaks into lines before it makes the column wider than what stands in it, a brief one sooner. */
export function Heading({ brief = false, children }: { readonly brief?: boolean; readonly children: ReactNode }) {
  return <span className={`${style.heading} ${brief ? style.brief : ""}`}>{children}</span>;
}
