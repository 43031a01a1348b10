"use client";
import { useEffect, useRef } from "react";
import { useTranslations } from "next-intl";
import { fieldId } from "./field";
import { Icon } from "./icon";
import style from "./notice.module.css";

export interface FieldError {
  readonly name: string;
  readonly message: string;
}

/** All errors of a form in one place; it takes the focus when it appears, and each line leads to its field. */
export function ErrorSummary({ errors, general }: { readonly errors: readonly FieldError[]; readonly general?: string }) {
  const t = useTranslations("kit");
  const box = useRef<HTMLDivElement>(null);
  const shown = errors.length > 0 || Boolean(general);
  const signature = `${general ?? ""}|${errors.map((error) => `${error.name}:${error.message}`).join("|")}`;
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown, signature]);
  if (!shown) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className={`${style.notice} ${style.error}`}>
      <p className={style.title}><Icon name="alert" />{t("errorSummaryTitle")}</p>
      {general ? <p>{general}</p> : null}
      {errors.length > 0 ? (
        <ul className={style.list}>
          {errors.map((error) => (
            <li key={error.name}><a href={`#${fieldId(error.name)}`}>{error.message}</a></li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
