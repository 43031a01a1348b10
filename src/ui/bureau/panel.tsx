import type { ReactNode } from "react";
import style from "../statistic/statistic.module.css";

export interface PanelProps {
  readonly id: string;
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the dashboard with its heading and what may be chosen in it. */
export function Panel({ id, title, aside, children }: PanelProps) {
  return (
    <section className={style.panel} aria-labelledby={id}>
      <div className={style.panelHead}><h2 id={id}>{title}</h2>{aside}</div>
      {children}
    </section>
  );
}
