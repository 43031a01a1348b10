import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { Icon } from "./icon";
import style from "./field.module.css";

export interface FieldText {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly optional?: boolean;
  /** The label is the question of the whole page: it becomes the h1. */
  readonly asQuestion?: boolean;
}

/** The id that the error summary links to; one field, one name, one id. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

/** What `aria-describedby` has to name for the hint and the error that are there. */
export function describedBy(name: string, text: Pick<FieldText, "hint" | "error">, extra?: string): string | undefined {
  const ids = [text.hint ? `${fieldId(name)}-hint` : "", text.error ? `${fieldId(name)}-error` : "", extra ?? ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** The hint and the error, in the order in which they are read before the control. */
export function FieldNotes({ name, hint, error }: { readonly name: string } & Pick<FieldText, "hint" | "error">) {
  const t = useTranslations("kit");
  return (
    <>
      {hint ? <div id={`${fieldId(name)}-hint`} className={style.hint}>{hint}</div> : null}
      {error ? (
        <p id={`${fieldId(name)}-error`} className={style.error}>
          <span className="visually-hidden">{t("error")}</span>
          <Icon name="alert" />
          {error}
        </p>
      ) : null}
    </>
  );
}

/** A label with its hint, error and control, the error standing beside the control it is about. */
export function Field({ name, label, hint, error, optional, asQuestion, children }: FieldText & { readonly name: string; readonly children: ReactNode }) {
  const t = useTranslations("kit");
  const labelled = (
    <label htmlFor={fieldId(name)} className={asQuestion ? style.question : style.label}>
      {label}
      {optional ? <span className={style.optional}> {t("optional")}</span> : null}
    </label>
  );
  return (
    <div className={`${style.field} ${error ? style.invalid : ""}`}>
      {asQuestion ? <h1 className={style.question}>{labelled}</h1> : labelled}
      <FieldNotes name={name} hint={hint} error={error} />
      {children}
    </div>
  );
}
