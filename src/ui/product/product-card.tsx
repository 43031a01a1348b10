import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/ui/kit/button";
import { localText } from "@/ui/kit/local-text";
import { Row } from "@/ui/kit/layout";
import { Tag } from "@/ui/kit/tag";
import { amountRange, rateRange, termRange, type Product } from "./product-text";
import style from "./product.module.css";

export interface ProductCardProps {
  readonly product: Product;
  /** Where choosing or dropping it for comparison leads; undefined when three are chosen already. */
  readonly compareHref?: string;
  readonly compared?: boolean;
}

/** One product in a list: who, what it costs, how much and how long, and for whom. */
export function ProductCard({ product, compareHref, compared }: ProductCardProps) {
  const t = useTranslations("product");
  const locale = useLocale();
  return (
    <article className={style.card}>
      <div className={style.cardTop}>
        <h3 className={style.name}><Link href={`/products/${product.id}`}>{localText(locale, product.name)}</Link></h3>
        <p className={style.by}>{localText(locale, product.institution)}</p>
      </div>
      <dl className={style.facts}>
        <div><dt>{t("rate")}</dt><dd className={product.rateMin === null ? undefined : style.rate}>{rateRange(t, product)}</dd></div>
        <div><dt>{t("amount")}</dt><dd>{amountRange(t, locale, product)}</dd></div>
        <div><dt>{t("term")}</dt><dd>{termRange(t, product)}</dd></div>
      </dl>
      <p>{localText(locale, product.summary)}</p>
      <Row>
        {product.firstLoanFriendly ? <Tag tone="success">{t("firstLoanFriendly")}</Tag> : null}
        {product.guaranteeModes.map((mode) => <Tag key={mode} plain>{t(`guaranteeMode.${mode}`)}</Tag>)}
      </Row>
      <div className={style.cardEnd}>
        <LinkButton href={`/products/${product.id}`} look="secondary">{t("detail")}<span className="visually-hidden"> {localText(locale, product.name)}</span></LinkButton>
        {compareHref ? <LinkButton href={compareHref} look="quiet" keepPlace>{compared ? t("compareRemove") : t("compareAdd")}<span className="visually-hidden"> {localText(locale, product.name)}</span></LinkButton> : null}
      </div>
    </article>
  );
}
