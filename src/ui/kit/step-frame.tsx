import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { BackLink } from "./navigation";
import style from "./navigation.module.css";

/** How far along a job is, as a bar and as words. */
export function StepProgress({ step, count, saved }: { readonly step: number; readonly count: number; readonly saved?: string }) {
  const t = useTranslations("kit");
  return (
    <div className={style.steps}>
      <ol className={style.bar} aria-hidden="true">
        {Array.from({ length: count }, (_, index) => <li key={index} data-done={index < step ? "" : undefined} />)}
      </ol>
      <p className={style.stepsText}><span>{t("stepOf", { step, count })}</span>{saved ? <span>{saved}</span> : null}</p>
    </div>
  );
}

export interface StepFrameProps {
  readonly step?: number;
  readonly count?: number;
  readonly backHref?: string;
  /** "Saved at 14:05": what the reader can rely on when the browser closes now. */
  readonly saved?: string;
  readonly children: ReactNode;
}

/** One question a page: way back, progress, then the form that the caller passes as its only child. */
export function StepFrame({ step, count, backHref, saved, children }: StepFrameProps) {
  return (
    <div className={style.frame}>
      {backHref ? <BackLink href={backHref} /> : null}
      {step !== undefined && count !== undefined ? <StepProgress step={step} count={count} saved={saved} /> : null}
      <div className={style.form}>{children}</div>
    </div>
  );
}

/** The even rhythm between the fields of a form; put it inside the form element. */
export function FormBody({ children }: { readonly children: ReactNode }) {
  return <div className={style.form}>{children}</div>;
}

/** Text that only some readers need, closed until asked for. */
export function Details({ summary, open, children }: { readonly summary: string; readonly open?: boolean; readonly children: ReactNode }) {
  return <details className={style.details} open={open}><summary>{summary}</summary><div>{children}</div></details>;
}
