import type { ReactNode } from "react";
import { useLocale, useTranslations } from "next-intl";
import { productDocument } from "@/domain/product/document";
import { LinkButton } from "@/ui/kit/button";
import { localText } from "@/ui/kit/local-text";
import { Page } from "@/ui/kit/layout";
import { BackLink } from "@/ui/kit/navigation";
import { EmptyState } from "@/ui/kit/notice";
import { Table, type Column } from "@/ui/kit/table";
import { amountRange, criterionText, rateRange, spreadRange, termRange, type Product } from "./product-text";
import style from "./product.module.css";

interface Line {
  readonly key: string;
  readonly label: string;
  readonly of: (product: Product) => ReactNode;
}

/** What is compared, one aspect a line: first what it costs and gives, then what it asks for. */
function useLines(): readonly Line[] {
  const t = useTranslations("product");
  const locale = useLocale();
  const joined = (items: readonly string[]) => items.join(t("separator"));
  const papers = (product: Product, fetched: boolean) => product.documents.map(productDocument).filter((document) => document.fetched === fetched).map((document) => localText(locale, document));
  return [
    { key: "institution", label: t("institution"), of: (product) => localText(locale, product.institution) },
    { key: "rate", label: t("rate"), of: (product) => <strong>{rateRange(t, product)}</strong> },
    { key: "spread", label: t("againstLpr"), of: (product) => spreadRange(t, product) },
    { key: "amount", label: t("amount"), of: (product) => amountRange(t, locale, product) },
    { key: "term", label: t("term"), of: (product) => termRange(t, product) },
    { key: "guarantee", label: t("guarantee"), of: (product) => joined(product.guaranteeModes.map((mode) => t(`guaranteeMode.${mode}`))) },
    { key: "repayment", label: t("repayment"), of: (product) => joined(product.repaymentMethods.map((method) => t(`repaymentMethod.${method}`))) },
    { key: "days", label: t("medianDays"), of: (product) => (product.medianDays === null ? "—" : t("medianDaysValue", { days: product.medianDays })) },
    { key: "first-loan", label: t("firstLoanFriendly"), of: (product) => t(product.firstLoanFriendly ? "yes" : "notSaid") },
    { key: "criteria", label: t("compareCriteria"), of: (product) => (product.criteria.length === 0 ? t("noCriteria") : <Items texts={product.criteria.map((criterion) => criterionText(t, locale, criterion))} />) },
    { key: "upload", label: t("documentsUpload"), of: (product) => <Items texts={papers(product, false)} /> },
    { key: "fetched", label: t("documentsFetched"), of: (product) => <Items texts={papers(product, true)} /> },
  ];
}

function Items({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 0) return <>—</>;
  return <ul className={style.items}>{texts.map((text) => <li key={text}>{text}</li>)}</ul>;
}

/** Up to three products beside each other. */
export function ProductComparison({ products }: { readonly products: readonly Product[] }) {
  const t = useTranslations("product");
  const locale = useLocale();
  const see: Line = { key: "see", label: t("compareMore"), of: (product) => <LinkButton href={`/products/${product.id}`} look="secondary">{t("detail")}<span className="visually-hidden"> {localText(locale, product.name)}</span></LinkButton> };
  const columns: Column<Line>[] = [
    { key: "line", header: t("compareItem"), cell: (line) => line.label },
    ...products.map((product) => ({ key: product.id, header: localText(locale, product.name), cell: (line: Line) => line.of(product), wide: true })),
  ];
  const lines = [...useLines(), see];
  return (
    <Page title={t("compareTitle")} lead={t("compareLead")} breadcrumb={<BackLink href={`/products?compare=${products.map(({ id }) => id).join(",")}`} label={t("toList")} />}>
      {products.length === 0 ? (
        <EmptyState title={t("compareEmptyTitle")} action={<LinkButton href="/products">{t("toList")}</LinkButton>}>{t("compareEmpty")}</EmptyState>
      ) : (
        <div className={style.comparison}><Table caption={t("compareTitle")} captionHidden columns={columns} rows={lines} rowKey={(line) => line.key} /></div>
      )}
    </Page>
  );
}
