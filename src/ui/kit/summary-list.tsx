import type { ReactNode } from "react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import style from "./list.module.css";

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  readonly hint?: ReactNode;
  /** Where the answer is changed; shown on a check-answers page. */
  readonly changeHref?: string;
  /** What the link says instead of "change": an open question is answered, not changed. */
  readonly changeLabel?: string;
}

/** Questions and their answers, or the facts of one thing; an unknown value prints a dash. */
export function SummaryList({ facts }: { readonly facts: readonly Fact[] }) {
  const t = useTranslations("kit");
  return (
    <dl className={style.summary}>
      {facts.map((fact) => (
        <div key={fact.label} className={style.fact}>
          <dt>{fact.label}</dt>
          <dd>
            {fact.value === undefined || fact.value === null || fact.value === "" ? "—" : fact.value}
            {fact.hint ? <div className={style.hint}>{fact.hint}</div> : null}
          </dd>
          {fact.changeHref ? (
            <dd className={style.change}>
              <Link href={fact.changeHref}>{fact.changeLabel ?? t("change")}<span className="visually-hidden"> {fact.label}</span></Link>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
