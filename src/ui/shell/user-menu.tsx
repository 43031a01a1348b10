"use client";
import Link from "next/link";
import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import { Icon } from "@/ui/kit/icon";
import type { Viewer } from "./viewer";
import style from "./user-menu.module.css";

/** Who is signed in, for which organisation and in which role, and the way out. */
export function UserMenu({ viewer }: { readonly viewer: Viewer }) {
  const t = useTranslations("shell");
  const role = useTranslations("role");
  return (
    <details className={style.menu} data-print="hide">
      <summary>
        <span className={style.avatar} aria-hidden="true">{viewer.personName.slice(0, 1)}</span>
        <span className={style.name}>{viewer.personName}</span>
        <Icon name="down" />
        <span className="visually-hidden">{t("userMenu")}</span>
      </summary>
      <div className={style.card}>
        <div className={style.who}>
          <strong>{viewer.organisationName}</strong>
          <span>{viewer.personName} · {role(viewer.role)}</span>
        </div>
        {viewer.canSwitch ? <Link href="/account/switch">{t("switchOrganisation")}</Link> : null}
        <Link href="/account/sessions">{t("sessions")}</Link>
        <button type="button" onClick={() => void signOut({ callbackUrl: "/" })}>{t("signOut")}</button>
      </div>
    </details>
  );
}
