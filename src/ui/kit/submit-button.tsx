"use client";
import { useState, type MouseEvent, type ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { useTranslations } from "next-intl";
import { buttonClass, type ButtonLook } from "./button";
import style from "./button.module.css";

export interface SubmitButtonProps {
  readonly look?: ButtonLook;
  readonly wide?: boolean;
  /** Sent with the form, so that one form can carry two answers (agree, refuse). */
  readonly name?: string;
  readonly value?: string;
  readonly children: ReactNode;
}

/**
 * Submits its form once: while the answer is on its way further clicks are ignored, and the button says so. Without a network
 * nothing is sent, because a request that cannot leave would take the page and everything typed with it.
 */
export function SubmitButton({ look = "primary", wide, name, value, children }: SubmitButtonProps) {
  const { pending, data } = useFormStatus();
  const t = useTranslations("kit");
  const mine = pending && (name === undefined || data?.get(name) === value);
  const [held, setHeld] = useState(false);
  const holdBack = (event: MouseEvent) => {
    setHeld(!navigator.onLine);
    if (pending || !navigator.onLine) event.preventDefault();
  };
  return (
    <>
      <button type="submit" name={name} value={value} aria-disabled={pending} onClick={holdBack} className={buttonClass(look, wide)}>
        {mine ? <span className={style.spinner} aria-hidden="true" /> : null}
        {children}
        {mine ? <span className="visually-hidden" role="status">{t("submitting")}</span> : null}
      </button>
      {held && !pending ? <p role="alert" className={style.held}>{t("offline")}</p> : null}
    </>
  );
}
