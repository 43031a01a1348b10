"use client";
import { useState } from "react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Icon } from "@/ui/kit/icon";
import { isCurrent, menu } from "./menu";
import style from "./nav.module.css";

/** The portal's places: a row on a wide screen, a list behind one button on a phone. */
export function Nav({ portal }: { readonly portal: "public" | "enterprise" }) {
  const path = usePathname();
  const t = useTranslations("shell");
  const words = useTranslations(`portal.${portal}`);
  const [open, setOpen] = useState(false);
  const start = menu[portal][0].href;
  return (
    <nav aria-label={t("mainMenu")} className={style.nav} data-print="hide">
      <button type="button" className={style.toggle} aria-expanded={open} aria-controls="main-menu" onClick={() => setOpen(!open)}>
        <Icon name={open ? "close" : "menu"} />{t("menu")}
      </button>
      <ul id="main-menu" className={style.list} data-open={open}>
        {menu[portal].map((place) => (
          <li key={place.href}>
            <Link href={place.href} aria-current={isCurrent(place, path, start) ? "page" : undefined} onClick={() => setOpen(false)}>{words(place.key)}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
