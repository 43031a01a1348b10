import type { CSSProperties, ReactNode } from "react";
import style from "./layout.module.css";

export interface PageProps {
  readonly title: string;
  /** A short line above the title: the step, the enterprise, the kind of page. */
  readonly caption?: string;
  readonly lead?: ReactNode;
  readonly breadcrumb?: ReactNode;
  readonly actions?: ReactNode;
  readonly width?: "narrow" | "wide";
  readonly children: ReactNode;
}

/** One page below a frame: the only h1, what it is about, and its content at a readable width. */
export function Page({ title, caption, lead, breadcrumb, actions, width = "wide", children }: PageProps) {
  return (
    <div className={`${style.page} ${style[width]}`}>
      {breadcrumb}
      <div className={style.top}>
        <div className={style.titles}>
          <Heading level={1} caption={caption}>{title}</Heading>
          {lead ? <p className={style.lead}>{lead}</p> : null}
        </div>
        {actions ? <div className={style.actions}>{actions}</div> : null}
      </div>
      {children}
    </div>
  );
}

export interface HeadingProps {
  readonly level: 1 | 2 | 3 | 4;
  readonly look?: 1 | 2 | 3 | 4;
  readonly caption?: string;
  readonly id?: string;
  readonly children: ReactNode;
}

/** A heading whose rank in the document and size on the page may differ. */
export function Heading({ level, look = level, caption, id, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} className={`${style.heading} ${style[`level${look}`]}`}>
      {caption ? <span className={style.caption}>{caption}</span> : null}
      {children}
    </Tag>
  );
}

export interface PanelProps {
  readonly title?: string;
  readonly level?: 2 | 3 | 4;
  readonly actions?: ReactNode;
  readonly tone?: "plain" | "tinted";
  readonly id?: string;
  readonly children: ReactNode;
}

/** A bordered block of related content; with a title it is a labelled section. */
export function Panel({ title, level = 2, actions, tone = "plain", id, children }: PanelProps) {
  return (
    <section id={id} aria-label={title} className={`${style.panel} ${tone === "tinted" ? style.tinted : ""}`}>
      {title || actions ? (
        <div className={style.panelTop}>
          {title ? <Heading level={level} look={3}>{title}</Heading> : null}
          {actions ? <div className={style.actions}>{actions}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  );
}

/** Children one below the other with one distance between them. */
export function Stack({ gap = 4, children }: { readonly gap?: 2 | 3 | 4 | 5 | 6; readonly children: ReactNode }) {
  return <div className={`${style.stack} ${style[`gap${gap}`]}`}>{children}</div>;
}

/** As many equal columns as fit, each at least `min` wide; one column on a phone. */
export function Grid({ min = "18rem", children }: { readonly min?: string; readonly children: ReactNode }) {
  return <div className={style.grid} style={{ "--grid-min": min } as CSSProperties}>{children}</div>;
}

/** Children in a line that wraps; for buttons, tags and short facts. */
export function Row({ children }: { readonly children: ReactNode }) {
  return <div className={style.row}>{children}</div>;
}
