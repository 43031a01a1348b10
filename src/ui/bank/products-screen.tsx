"use client";
import { Alert, Button, Empty, Skeleton, Tag } from "antd";
import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import type { AppRouter } from "@/server/root";
import { amountIn } from "@/ui/kit/amount";
import { momentText } from "@/ui/kit/moment";
import { useTRPC } from "@/ui/shell/trpc";
import type { BankRole } from "./answer";
import { FactList, Section } from "@/ui/staff/fact-list";
import { useLocalName } from "@/ui/staff/local-name";
import { VersionForm } from "./version-form";
import style from "@/ui/staff/staff.module.css";

export type OwnProduct = inferRouterOutputs<AppRouter>["product"]["own"][number];
export type ProductVersion = OwnProduct["versions"][number];

/** The institution's products as they stand on offer, with the versions before; the administrator publishes a new one. */
export function ProductsScreen({ role }: { readonly role: BankRole }) {
  const t = useTranslations("bank.products");
  const trpc = useTRPC();
  const products = useQuery(trpc.product.own.queryOptions());
  if (products.data === undefined) {
    return products.isError
      ? <Alert type="error" showIcon title={t("failed")} action={<Button onClick={() => void products.refetch()}>{t("retry")}</Button>} />
      : <div role="status" aria-label={t("loading")}><Skeleton active paragraph={{ rows: 8 }} /></div>;
  }
  return (
    <div className={style.screen}>
      <header><h1>{t("title")}</h1><p className={style.lead}>{t(role === "bank.admin" ? "leadAdmin" : "lead")}</p></header>
      {products.data.length === 0 ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("empty")} /> : products.data.map((product) => <ProductPanel key={product.id} product={product} role={role} />)}
    </div>
  );
}

function ProductPanel({ product, role }: { readonly product: OwnProduct; readonly role: BankRole }) {
  const t = useTranslations("bank.products");
  const words = useTranslations("product");
  const nameIn = useLocalName();
  const [latest, ...earlier] = product.versions;
  if (latest === undefined) return null;
  return (
    <Section id={`product-${product.code}`} title={<>{nameIn(latest.name)} <Tag>{t("version", { version: latest.version })}</Tag>{latest.retiredAt === null ? null : <Tag color="error">{t("retired")}</Tag>}</>}
      extra={role === "bank.admin" ? <VersionForm product={product} latest={latest} /> : <span className={style.mono}>{product.code}</span>}>
      <p className={style.lead}>{nameIn(latest.summary)}</p>
      <FactList facts={[
        [t("amountWan"), `${amountIn("wan", latest.amountMinYuan)} – ${amountIn("wan", latest.amountMaxYuan)}`],
        [t("termMonths"), `${latest.termMinMonths} – ${latest.termMaxMonths}`],
        [t("spread"), t("spreadRange", { min: latest.spreadMinBp, max: latest.spreadMaxBp })],
        [t("guarantee"), latest.guaranteeModes.map((mode) => words(`guaranteeMode.${mode}`)).join(words("separator"))],
        [t("repayment"), latest.repaymentMethods.map((method) => words(`repaymentMethod.${method}`)).join(words("separator"))],
        [t("firstLoan"), t(latest.firstLoanFriendly ? "yes" : "no")],
        [t("publishedAt"), latest.publishedAt === null ? null : momentText(latest.publishedAt)],
      ]} />
      {earlier.length === 0 ? null : (
        <details>
          <summary>{t("history", { count: earlier.length })}</summary>
          <ul className={style.list}>
            {earlier.map((one) => <li key={one.id} className={style.meta}><span>{t("version", { version: one.version })}</span><span>{t("spreadRange", { min: one.spreadMinBp, max: one.spreadMaxBp })}</span><span>{one.publishedAt === null ? "—" : momentText(one.publishedAt)} – {one.retiredAt === null ? "—" : momentText(one.retiredAt)}</span></li>)}
          </ul>
        </details>
      )}
    </Section>
  );
}
