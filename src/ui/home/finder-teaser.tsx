import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { audiences } from "@/domain/product/eligibility";
import { localText } from "@/ui/kit/local-text";
import { Select } from "@/ui/kit/select";
import { SubmitButton } from "@/ui/kit/submit-button";
import { TextInput } from "@/ui/kit/text-input";
import { amountRange, rateRange, termRange, type Product } from "@/ui/product/product-text";
import style from "./home.module.css";

/** The finder in short: three questions, and a few products to see what an answer looks like. */
export function FinderTeaser({ products, productCount }: { readonly products: readonly Product[]; readonly productCount: number }) {
  const t = useTranslations("home");
  const words = useTranslations("product");
  const locale = useLocale();
  return (
    <section className={style.section}>
      <div className={style.sectionTop}><h2>{t("finderTitle")}</h2><Link href="/products">{t("finderAll", { count: productCount })}</Link></div>
      <div className={style.finder}>
        <form action="/products" method="get" className={style.finderForm}>
          <p>{t("finderLead")}</p>
          <TextInput name="amount" label={words("amountWan")} inputMode="decimal" />
          <TextInput name="term" label={words("termMonths")} inputMode="numeric" />
          <Select name="audience" label={words("audienceLabel")} emptyLabel={words("any")} choices={audiences.map((value) => ({ value, label: words(`audience.${value}`) }))} />
          <SubmitButton wide>{words("search")}</SubmitButton>
        </form>
        <div className={style.section}>
          <h3>{t("finderTop")}</h3>
          <ul className={style.top}>
            {products.map((product) => (
              <li key={product.id} className={style.topItem}>
                <div>
                  <Link href={`/products/${product.id}`}>{localText(locale, product.name)}</Link>
                  <p className={style.soft}>{localText(locale, product.institution)}</p>
                  <p className={style.soft}>{amountRange(words, locale, product)} · <span className={style.whole}>{termRange(words, product)}</span></p>
                </div>
                <span className={style.topRate}><span className="visually-hidden">{words("rate")} </span>{rateRange(words, product)}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}
