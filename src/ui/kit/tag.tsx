import type { ReactNode } from "react";
import style from "./tag.module.css";

export type Tone = "neutral" | "info" | "success" | "warning" | "error";

/** A state in words; its colour has a shape beside it, so that nothing is said by colour alone. */
export function Tag({ tone = "neutral", plain, children }: { readonly tone?: Tone; readonly plain?: boolean; readonly children: ReactNode }) {
  return <span className={`${style.tag} ${style[tone]} ${plain ? style.plain : ""}`}>{children}</span>;
}
