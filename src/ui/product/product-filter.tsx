import { useLocale, useTranslations } from "next-intl";
import { audiences } from "@/domain/product/eligibility";
import { guaranteeModes, repaymentMethods } from "@/domain/product/vocabulary";
import { LinkButton } from "@/ui/kit/button";
import { localText } from "@/ui/kit/local-text";
import { Panel } from "@/ui/kit/layout";
import { Select } from "@/ui/kit/select";
import { Details } from "@/ui/kit/step-frame";
import { SubmitButton } from "@/ui/kit/submit-button";
import { TextInput } from "@/ui/kit/text-input";
import type { InvalidTyped, ProductQuery } from "./product-query";
import style from "./product.module.css";

export interface District {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** The finder's form. It is sent by GET, so a search can be kept, shared and gone back to. */
export function ProductFilter({ query, invalid, districts }: { readonly query: ProductQuery; readonly invalid: InvalidTyped; readonly districts: readonly District[] }) {
  const t = useTranslations("product");
  const locale = useLocale();
  return (
    <Panel title={t("filterTitle")}>
      <form action="/products" method="get" className={style.filter} key={JSON.stringify([query, invalid])}>
        {query.compare ? <input type="hidden" name="compare" value={query.compare.join(",")} /> : null}
        <TextInput name="amount" label={t("amountWan")} inputMode="decimal" defaultValue={invalid.amount ?? query.amount} error={invalid.amount === undefined ? undefined : t("invalidAmount")} />
        <TextInput name="term" label={t("termMonths")} inputMode="numeric" defaultValue={invalid.term ?? query.term} error={invalid.term === undefined ? undefined : t("invalidTerm")} />
        <Select name="audience" label={t("audienceLabel")} emptyLabel={t("any")} defaultValue={query.audience} choices={audiences.map((value) => ({ value, label: t(`audience.${value}`) }))} />
        <Details summary={t("moreFilters")} open={Boolean(query.guarantee ?? query.repayment ?? query.district)}>
          <Select name="guarantee" label={t("guarantee")} emptyLabel={t("any")} defaultValue={query.guarantee} choices={guaranteeModes.map((value) => ({ value, label: t(`guaranteeMode.${value}`) }))} />
          <Select name="repayment" label={t("repayment")} emptyLabel={t("any")} defaultValue={query.repayment} choices={repaymentMethods.map((value) => ({ value, label: t(`repaymentMethod.${value}`) }))} />
          <Select name="district" label={t("district")} emptyLabel={t("any")} defaultValue={query.district} choices={districts.map((district) => ({ value: district.code, label: localText(locale, district) }))} />
        </Details>
        <div className={style.filterButtons}>
          <SubmitButton wide>{t("search")}</SubmitButton>
          <LinkButton href="/products" look="quiet" wide>{t("clear")}</LinkButton>
        </div>
      </form>
    </Panel>
  );
}
