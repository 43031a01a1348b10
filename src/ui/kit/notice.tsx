import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import style from "./notice.module.css";

const marks = { info: "info", success: "check", warning: "warning", error: "alert" } as const satisfies Record<string, IconName>;
export type NoticeTone = keyof typeof marks;

/** Something the reader should know here and now; `live` announces it when it appears after an action. */
export function Notice({ tone = "info", title, live, children }: { readonly tone?: NoticeTone; readonly title?: string; readonly live?: boolean; readonly children?: ReactNode }) {
  return (
    <div className={`${style.notice} ${style[tone]}`} role={live ? (tone === "error" ? "alert" : "status") : undefined}>
      {title ? <p className={style.title}><Icon name={marks[tone]} />{title}</p> : null}
      {children}
    </div>
  );
}

/** The end of a task: what was done, its number, and below it what happens next. */
export function Confirmation({ title, numberLabel, number, children }: { readonly title: string; readonly numberLabel?: string; readonly number?: string; readonly children?: ReactNode }) {
  return (
    <div className={style.confirmation}>
      <span className={style.mark}><Icon name="check" /></span>
      <h1>{title}</h1>
      {number ? <p>{numberLabel}<br /><span className={style.number}>{number}</span></p> : null}
      {children}
    </div>
  );
}

/** Nothing here yet: says why, and what to do next. */
export function EmptyState({ title, action, children }: { readonly title: string; readonly action?: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className={style.empty}>
      <svg className={style.drawing} viewBox="0 0 96 48" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" aria-hidden="true">
        <path d="M4 36h88M8 36c10-24 30-24 40 0M48 36c10-24 30-24 40 0M28 18v18M68 18v18M16 44h10M40 44h16M70 44h10" />
      </svg>
      <p className={style.emptyTitle}>{title}</p>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  );
}
