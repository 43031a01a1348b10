"use client";
import type { FocusEvent, KeyboardEvent } from "react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import { Icon } from "@/ui/kit/icon";
import type { Viewer } from "./viewer";
import style from "./user-menu.module.css";

// Some browsers give a clicked button no focus: then nothing is known of where the focus went, and the menu stays.
function closeWhenLeft(event: FocusEvent<HTMLDetailsElement>) {
  if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
}

function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>) {
  if (event.key === "Escape") event.currentTarget.open = false;
}

/** Who is signed in, for which organisation and in which role, and the way out. */
export function UserMenu({ viewer }: { readonly viewer: Viewer }) {
  const t = useTranslations("shell");
  const role = useTranslations("role");
  const router = useRouter();
  return (
    <details className={style.menu} data-print="hide" onBlur={closeWhenLeft} onKeyDown={closeOnEscape}>
      <summary>
        <span className={style.avatar} aria-hidden="true">{viewer.personName.slice(0, 1)}</span>
        <span className={style.name}>{viewer.personName}</span>
        <Icon name="down" />
        <span className="visually-hidden">{t("userMenu")}</span>
      </summary>
      <div className={style.card}>
        <div className={style.who}>
          {viewer.organisationName ? <strong>{viewer.organisationName}</strong> : null}
          <span>{viewer.personName} · {role(viewer.role)}</span>
        </div>
        {viewer.canSwitch ? <Link href="/account/switch">{t("switchOrganisation")}</Link> : null}
        <Link href="/account/sessions">{t("sessions")}</Link>
        <Link href="/account/password">{t("password.title")}</Link>
        <button type="button" onClick={() => void signOut({ redirect: false }).then(() => { router.push("/"); router.refresh(); })}>{t("signOut")}</button>
      </div>
    </details>
  );
}
