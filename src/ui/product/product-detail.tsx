import type { ReactNode } from "react";
import { useLocale, useTranslations } from "next-intl";
import { wanText } from "@/domain/money/display";
import { Money } from "@/domain/money/money";
import { productDocument } from "@/domain/product/document";
import { LinkButton } from "@/ui/kit/button";
import { LongDate } from "@/ui/kit/moment";
import { localText } from "@/ui/kit/local-text";
import { Page, Panel, Row, Stack } from "@/ui/kit/layout";
import { Breadcrumb } from "@/ui/kit/navigation";
import { Notice } from "@/ui/kit/notice";
import { SummaryList } from "@/ui/kit/summary-list";
import { Tag } from "@/ui/kit/tag";
import { ProductCalculator } from "./product-calculator";
import { ProductChecklist } from "./product-checklist";
import { amountRange, criterionText, rateRange, termRange, type Product } from "./product-text";
import style from "./product.module.css";

export interface ProductDetailProps {
  readonly product: Product;
  /** The names of the districts served; empty means the whole city. */
  readonly districtNames: readonly string[];
}

/** Everything a borrower needs to decide whether to apply: the rate and how it is made, the conditions, the papers, the cost. */
export function ProductDetail({ product, districtNames }: ProductDetailProps) {
  const t = useTranslations("product");
  const locale = useLocale();
  const name = localText(locale, product.name);
  const { amountMinYuan, amountMaxYuan, termMinMonths, termMaxMonths } = product;
  return (
    <Page
      title={name}
      caption={localText(locale, product.institution)}
      lead={localText(locale, product.summary)}
      breadcrumb={<Breadcrumb crumbs={[{ label: t("title"), href: "/products" }, { label: name }]} />}
      actions={product.onOffer ? <LinkButton href={`/enterprise/apply?product=${product.id}`}>{t("apply")}</LinkButton> : undefined}
    >
      {product.onOffer ? null : <Notice tone="warning" title={t("retired")} />}
      <div className={style.columns}>
        <Stack gap={5}>
          <RatePanel product={product} />
          <Panel title={t("checklistTitle")}>
            {product.criteria.length === 0 ? <p>{t("noCriteria")}</p> : <><p>{t("checklistLead")}</p><ProductChecklist criteria={product.criteria.map((criterion) => criterionText(t, locale, criterion))} /></>}
          </Panel>
          {product.rateMin === null ? null : (
            <Panel title={t("calculatorTitle")}>
              <p>{t("calculatorLead")}</p>
              <ProductCalculator amountWan={startAmount(product)} termMonths={startTerm(product)} rate={product.rateMin} methods={product.repaymentMethods} range={{ amountMinYuan, amountMaxYuan, termMinMonths, termMaxMonths }} />
            </Panel>
          )}
        </Stack>
        <Stack gap={5}>
          <FactsPanel product={product} districtNames={districtNames} />
          <DocumentsPanel names={product.documents} />
          {product.onOffer ? <Panel tone="tinted"><p>{t("applyNote")}</p><LinkButton href={`/enterprise/apply?product=${product.id}`}>{t("apply")}</LinkButton></Panel> : null}
        </Stack>
      </div>
    </Page>
  );
}

/** A round sum to begin with: one million, or what the product lends that is nearest to it. */
function startAmount(product: Product): string {
  const most = Money.min(Money.of(product.amountMaxYuan), Money.of("1000000"));
  return wanText(Money.max(Money.of(product.amountMinYuan), most)).replace(/\.00$/, "");
}

/** A year to begin with, or the term nearest to it. */
function startTerm({ termMinMonths, termMaxMonths }: Product): number {
  return Math.max(termMinMonths, Math.min(12, termMaxMonths));
}

function RatePanel({ product }: { readonly product: Product }) {
  const t = useTranslations("product");
  const { primeRate: lpr, rateMin: min, rateMax: max } = product;
  if (product.institution.kind === "guarantee") return <Panel title={t("rateTitle")}><p>{t("noRate")}</p></Panel>;
  if (lpr === null || min === null || max === null) return <Panel title={t("rateTitle")}><p>{t("rateUnknown")}</p></Panel>;
  const rate = lpr.rate.replace(/0{1,2}$/, "");
  return (
    <Panel title={t("rateTitle")}>
      <p className={style.formula}>{t.rich("rateFormula", { tenor: t(`tenor.${lpr.tenor}`), rate, date: lpr.publishedOn, minBp: product.spreadMinBp, maxBp: product.spreadMaxBp, min, max, day: (date) => <span className={style.whole}>{date}</span> })}</p>
      <p className={style.by}>{t("rateNote")} <span className="visually-hidden"><LongDate day={lpr.publishedOn} /></span></p>
    </Panel>
  );
}

function FactsPanel({ product, districtNames }: ProductDetailProps) {
  const t = useTranslations("product");
  const locale = useLocale();
  const tags = (items: readonly string[]): ReactNode => <Row>{items.map((item) => <Tag key={item} plain>{item}</Tag>)}</Row>;
  return (
    <Panel title={t("facts")}>
      <SummaryList
        facts={[
          { label: t("rate"), value: rateRange(t, product) },
          { label: t("amount"), value: amountRange(t, locale, product) },
          { label: t("term"), value: termRange(t, product) },
          { label: t("guarantee"), value: tags(product.guaranteeModes.map((mode) => t(`guaranteeMode.${mode}`))) },
          { label: t("repayment"), value: tags(product.repaymentMethods.map((method) => t(`repaymentMethod.${method}`))) },
          { label: t("medianDays"), value: product.medianDays === null ? null : t("medianDaysValue", { days: product.medianDays }) },
          { label: t("districts"), value: districtNames.length === 0 ? t("allDistricts") : districtNames.join(t("separator")) },
          { label: t("institutionKindLabel"), value: t(`institutionKind.${product.institution.kind}`) },
        ]}
      />
    </Panel>
  );
}

function DocumentsPanel({ names }: { readonly names: readonly string[] }) {
  const t = useTranslations("product");
  const locale = useLocale();
  const documents = names.map(productDocument);
  if (documents.length === 0) return null;
  const groups = [
    ["documentsFetched", documents.filter(({ fetched }) => fetched)],
    ["documentsUpload", documents.filter(({ fetched }) => !fetched)],
  ] as const;
  return (
    <Panel title={t("documentsTitle")}>
      {groups.map(([key, group]) =>
        group.length === 0 ? null : (
          <div key={key}>
            <h3 className={style.by}>{t(key)}</h3>
            <ul>{group.map((document) => <li key={document.zh}>{localText(locale, document)}</li>)}</ul>
          </div>
        ),
      )}
    </Panel>
  );
}
