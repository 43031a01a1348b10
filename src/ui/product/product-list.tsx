import { useTranslations } from "next-intl";
import { LinkButton } from "@/ui/kit/button";
import { Grid, Page, Row } from "@/ui/kit/layout";
import { Pagination } from "@/ui/kit/navigation";
import { EmptyState, Notice } from "@/ui/kit/notice";
import { ProductCard } from "./product-card";
import { ProductFilter, type District } from "./product-filter";
import { compareToggleHref, productHref, type InvalidTyped, type ProductQuery } from "./product-query";
import type { Product } from "./product-text";
import style from "./product.module.css";

export interface ProductListProps {
  readonly query: ProductQuery;
  readonly invalid: InvalidTyped;
  readonly districts: readonly District[];
  readonly found: { readonly products: readonly Product[]; readonly total: number; readonly pageCount: number };
}

/** The finder: filters beside what they leave, and what has been chosen for comparison always in sight. */
export function ProductList({ query, invalid, districts, found }: ProductListProps) {
  const t = useTranslations("product");
  return (
    <Page title={t("title")} lead={t("lead")}>
      {Object.keys(invalid).length > 0 ? <Notice tone="warning" title={t("invalidFilter")} /> : null}
      <div className={style.layout}>
        <ProductFilter query={query} invalid={invalid} districts={districts} />
        <div className={style.results}>
          <h2 className={style.count} aria-live="polite">{t("found", { count: found.total })}</h2>
          {found.products.length === 0 ? (
            <EmptyState title={t("emptyTitle")} action={<Row><LinkButton href="/enterprise/apply">{t("postNeed")}</LinkButton><LinkButton look="secondary" href="/products">{t("clear")}</LinkButton></Row>}>{t("empty")}</EmptyState>
          ) : (
            <Grid min="22rem">
              {found.products.map((product) => (
                <ProductCard key={product.id} product={product} compareHref={compareToggleHref(query, product.id)} compared={query.compare?.includes(product.id)} />
              ))}
            </Grid>
          )}
          <Pagination page={query.page ?? 1} pageCount={found.pageCount} total={found.total} hrefOf={(page) => productHref(query, { page })} />
          <ComparisonBar query={query} />
        </div>
      </div>
    </Page>
  );
}

function ComparisonBar({ query }: { readonly query: ProductQuery }) {
  const t = useTranslations("product");
  const chosen = query.compare ?? [];
  if (chosen.length === 0) return null;
  return (
    <div className={style.bar} role="region" aria-label={t("compareTitle")}>
      <span>{t("compareBar", { count: chosen.length })}</span>
      <Row>
        <LinkButton look="quiet" keepPlace href={productHref(query, { compare: undefined })}>{t("compareClear")}</LinkButton>
        <LinkButton href={`/products/compare?ids=${chosen.join(",")}`}>{t("compareOpen")}</LinkButton>
      </Row>
    </div>
  );
}
