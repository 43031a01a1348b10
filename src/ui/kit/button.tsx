import type { ButtonHTMLAttributes, ReactNode } from "react";
import Link from "next/link";
import style from "./button.module.css";

export type ButtonLook = "primary" | "secondary" | "danger" | "quiet" | "inverse";

/** The class list of a button, for the link, plain and submitting kinds alike. */
export function buttonClass(look: ButtonLook, wide = false): string {
  return [style.button, style[look], wide ? style.wide : look === "quiet" ? "" : style.fillOnPhone].filter(Boolean).join(" ");
}

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "style"> {
  readonly look?: ButtonLook;
  readonly wide?: boolean;
}

/** A button that does something on this page; it submits nothing unless told to. */
export function Button({ look = "secondary", wide, type = "button", ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={buttonClass(look, wide)} />;
}

export interface LinkButtonProps {
  readonly href: string;
  readonly look?: ButtonLook;
  readonly wide?: boolean;
  readonly children: ReactNode;
  /** Set for downloads and print views, which the router must not try to render. */
  readonly plain?: boolean;
  /** Set where the link changes only a part of the page that the reader is looking at. */
  readonly keepPlace?: boolean;
}

/** A link that looks like a button: it goes somewhere. */
export function LinkButton({ href, look = "primary", wide, plain, keepPlace, children }: LinkButtonProps) {
  if (plain) return <a href={href} className={buttonClass(look, wide)}>{children}</a>;
  return <Link href={href} scroll={!keepPlace} className={buttonClass(look, wide)}>{children}</Link>;
}
