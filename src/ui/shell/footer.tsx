import Link from "next/link";
import { useTranslations } from "next-intl";
import style from "./frame.module.css";

/** What the operator of this installation has configured; what is missing is not shown, and never made up. */
export interface SiteFacts {
  readonly demo: boolean;
  readonly host?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly icpNumber?: string;
  readonly policeNumber?: string;
}

const links = [
  { key: "accessibility", href: "/accessibility" },
  { key: "privacy", href: "/help#privacy" },
  { key: "sitemap", href: "/help#sitemap" },
  { key: "help", href: "/help" },
] as const;

/** The official foot of a public page: host, contact, filings, and the pages every site owes its readers. */
export function Footer({ site }: { readonly site: SiteFacts }) {
  const t = useTranslations("shell.footer");
  const facts = (["host", "phone", "email"] as const).flatMap((key) => (site[key] ? [{ key, value: site[key] }] : []));
  return (
    <footer className={style.footer} data-print="hide">
      <div>
        <ul className={style.footerLinks}>
          {links.map((link) => <li key={link.key}><Link href={link.href}>{t(link.key)}</Link></li>)}
        </ul>
        <div className={style.footerFacts}>
          <p>{t("neverCharges")}</p>
          {facts.length > 0 ? (
            <dl>{facts.map((fact) => <div key={fact.key}><dt>{t(fact.key)}</dt><dd>{fact.value}</dd></div>)}</dl>
          ) : null}
        </div>
        <p className={style.legal}>
          <span>{site.demo ? t("demo") : t("official")}</span>
          {site.icpNumber ? <span>{site.icpNumber}</span> : null}
          {site.policeNumber ? <span>{site.policeNumber}</span> : null}
        </p>
      </div>
    </footer>
  );
}
