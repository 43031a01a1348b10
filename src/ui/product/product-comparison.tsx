import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/ui/kit/button";
import { localText } from "@/ui/kit/local-text";
import { Page, Row } from "@/ui/kit/layout";
import { BackLink } from "@/ui/kit/navigation";
import { EmptyState } from "@/ui/kit/notice";
import { Table, type Column } from "@/ui/kit/table";
import { amountRange, criterionText, rateRange, termRange, type Product } from "./product-text";

interface Line {
  readonly key: string;
  readonly label: string;
  readonly of: (product: Product) => string;
}

/** Up to three products, one aspect a line. */
export function ProductComparison({ products }: { readonly products: readonly Product[] }) {
  const t = useTranslations("product");
  const locale = useLocale();
  const list = (items: readonly string[]) => items.join(t("separator"));
  const lines: Line[] = [
    { key: "institution", label: t("institution"), of: (product) => localText(locale, product.institution) },
    { key: "rate", label: t("rate"), of: (product) => rateRange(t, product) },
    { key: "amount", label: t("amount"), of: (product) => amountRange(t, locale, product) },
    { key: "term", label: t("term"), of: (product) => termRange(t, product) },
    { key: "guarantee", label: t("guarantee"), of: (product) => list(product.guaranteeModes.map((mode) => t(`guaranteeMode.${mode}`))) },
    { key: "repayment", label: t("repayment"), of: (product) => list(product.repaymentMethods.map((method) => t(`repaymentMethod.${method}`))) },
    { key: "days", label: t("medianDays"), of: (product) => (product.medianDays === null ? "—" : t("medianDaysValue", { days: product.medianDays })) },
    { key: "criteria", label: t("compareCriteria"), of: (product) => (product.criteria.length === 0 ? t("noCriteria") : list(product.criteria.map((criterion) => criterionText(t, locale, criterion)))) },
  ];
  const columns: Column<Line>[] = [
    { key: "line", header: t("compareItem"), cell: (line) => line.label },
    ...products.map((product) => ({ key: product.id, header: localText(locale, product.name), cell: (line: Line) => line.of(product), wide: true })),
  ];
  return (
    <Page title={t("compareTitle")} lead={t("compareLead")} breadcrumb={<BackLink href={`/products?compare=${products.map(({ id }) => id).join(",")}`} label={t("toList")} />}>
      {products.length === 0 ? (
        <EmptyState title={t("compareEmptyTitle")} action={<LinkButton href="/products">{t("toList")}</LinkButton>}>{t("compareEmpty")}</EmptyState>
      ) : (
        <>
          <Table caption={t("compareTitle")} captionHidden columns={columns} rows={lines} rowKey={(line) => line.key} />
          <Row>{products.map((product) => <LinkButton key={product.id} href={`/products/${product.id}`} look="secondary">{t("seeProduct", { name: localText(locale, product.name) })}</LinkButton>)}</Row>
        </>
      )}
    </Page>
  );
}
