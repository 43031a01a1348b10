"use client";
import type { ReactNode } from "react";
import style from "./staff.module.css";

/** Facts with their names, in as many columns as fit; null prints a dash. */
export function FactList({ facts, wide }: { readonly facts: readonly (readonly [label: string, value: ReactNode])[]; /** The label of a fact that is running text and takes a line of its own. */ readonly wide?: string }) {
  return (
    <dl className={style.facts}>
      {facts.map(([label, value]) => <div key={label} className={label === wide ? style.wide : undefined}><dt>{label}</dt><dd>{value === null || value === undefined || value === "" ? "—" : value}</dd></div>)}
    </dl>
  );
}

/** A part of the page with its heading and what can be done in it. */
export function Section({ id, title, extra, children }: { readonly id: string; readonly title: ReactNode; readonly extra?: ReactNode; readonly children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={style.panel}>
      <div className={style.panelHead}><h2 id={`${id}-title`}>{title}</h2>{extra}</div>
      {children}
    </section>
  );
}
