import Link from "next/link";
import { useTranslations } from "next-intl";
import style from "./home.module.css";

const doors = [
  { key: "need", href: "/enterprise/apply", drawing: "M10 38h28M14 38V18l10-8 10 8v20M20 38V27h8v11M31 12h7v7" },
  { key: "renew", href: "/enterprise/loans", drawing: "M24 24V14M24 24l7 5M40 24a16 16 0 1 1-4.7-11.3M36 6v7h-7" },
  { key: "session", href: "/enterprise/sessions", drawing: "M8 14h32v26H8zM8 21h32M16 9v8M32 9v8M16 29h4M28 29h4M16 34h4M28 34h4" },
] as const;

/** The three errands that bring most people here. */
export function Doors() {
  const t = useTranslations("home");
  return (
    <nav aria-label={t("doorsTitle")} className={style.doors}>
      {doors.map(({ key, href, drawing }) => (
        <Link key={key} href={href} className={style.door}>
          <svg viewBox="0 0 48 48" fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true"><path d={drawing} /></svg>
          <span className={style.doorTitle}>{t(`door.${key}.title`)}</span>
          <span className={style.doorText}>{t(`door.${key}.text`)}</span>
          <span className={style.doorAction}>{t(`door.${key}.action`)}</span>
        </Link>
      ))}
    </nav>
  );
}

/** Said on the first page and never hidden: nothing here costs money. */
export function NeverCharges() {
  const t = useTranslations("home");
  return (
    <aside className={style.free} aria-labelledby="never-charges">
      <svg viewBox="0 0 48 48" fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" aria-hidden="true">
        <path d="M24 5l16 6v12c0 10-7 17-16 20C15 40 8 33 8 23V11z" /><path d="M17 24l5 5 9-10" />
      </svg>
      <div><h2 id="never-charges">{t("freeTitle")}</h2><p>{t("free")}</p></div>
    </aside>
  );
}
