import Link from "next/link";
import { useTranslations } from "next-intl";
import { LinkButton } from "./button";
import { Icon } from "./icon";
import style from "./navigation.module.css";

/** The first stop of the Tab key: past the header, to the content. */
export function SkipLink() {
  const t = useTranslations("kit");
  return <a href="#main" className={style.skip}>{t("skipToContent")}</a>;
}

export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

/** Where this page lies; the last one is the page itself. */
export function Breadcrumb({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const t = useTranslations("kit");
  return (
    <nav aria-label={t("breadcrumb")} className={style.crumbs}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.label}>{crumb.href ? <Link href={crumb.href}>{crumb.label}</Link> : <span aria-current="page">{crumb.label}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}

/** The way back to the question before. */
export function BackLink({ href, label }: { readonly href: string; readonly label?: string }) {
  const t = useTranslations("kit");
  return <Link href={href} className={style.back}><Icon name="back" />{label ?? t("back")}</Link>;
}

export interface TabLink extends Crumb {
  readonly href: string;
  readonly current?: boolean;
}

/** Views of the same thing, each with its own address. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className={style.tabs}>
      {tabs.map((tab) => <Link key={tab.href} href={tab.href} aria-current={tab.current ? "page" : undefined}>{tab.label}</Link>)}
    </nav>
  );
}

export interface PaginationProps {
  /** Counted from 1. */
  readonly page: number;
  readonly pageCount: number;
  readonly total: number;
  readonly hrefOf: (page: number) => string;
}

/** Earlier and later pages of a list, and how much there is in all. */
export function Pagination({ page, pageCount, total, hrefOf }: PaginationProps) {
  const t = useTranslations("kit");
  if (pageCount <= 1) return <p className="visually-hidden">{t("totalRows", { total })}</p>;
  return (
    <nav aria-label={t("pagination")} className={style.pages}>
      <p>{t("pageOf", { page, pageCount, total })}</p>
      <div className={style.pageLinks}>
        {page > 1 ? <LinkButton look="secondary" href={hrefOf(page - 1)}>{t("previousPage")}</LinkButton> : null}
        {page < pageCount ? <LinkButton look="secondary" href={hrefOf(page + 1)}>{t("nextPage")}</LinkButton> : null}
      </div>
    </nav>
  );
}
