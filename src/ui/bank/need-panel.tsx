"use client";
import { useLocale, useTranslations } from "next-intl";
import { industryName } from "@/domain/enterprise/industry";
import { registrationStatus } from "@/ui/enterprise/registration-status";
import { localText } from "@/ui/kit/local-text";
import { momentText } from "@/ui/kit/moment";
import type { CaseActionProps } from "./case-action";
import { Contact } from "./contact";
import { FactList, Section } from "@/ui/staff/fact-list";
import { useDistricts } from "@/ui/staff/local-name";
import { useWanText } from "@/ui/staff/wan-text";
import style from "@/ui/staff/staff.module.css";

/** What the enterprise asks for and who it is. Amounts in 万元. */
export function NeedPanel({ view, role }: CaseActionProps) {
  const t = useTranslations("bank.need");
  const words = useTranslations("bank");
  const cases = useTranslations("financing-case");
  const products = useTranslations("product");
  const districts = useDistricts();
  const industry = useIndustry();
  const locale = useLocale();
  const { need, enterprise } = view;
  const amountText = useWanText();
  const wan = (yuan: string | null) => (yuan === null ? null : words("wan", { amount: amountText(yuan) }));
  const months = need.termMonths === null ? null : words("months", { months: need.termMonths });
  const purpose = need.purpose === null ? null : cases.has(`purpose.${need.purpose}`) ? cases(`purpose.${need.purpose}`) : need.purpose;
  return (
    <Section id="need" title={t("title")} extra={<span className={style.hint}>{need.number}</span>}>
      <FactList facts={[
        [t("amount"), wan(need.amountYuan)],
        [t("term"), months],
        [t("purpose"), need.purposeNote === null || need.purposeNote === "" ? purpose : `${purpose ?? ""} · ${need.purposeNote}`],
        [t("guarantee"), need.guaranteeMode === null ? null : products(`guaranteeMode.${need.guaranteeMode}`)],
        [t("repayment"), need.repaymentMethod === null ? null : products(`repaymentMethod.${need.repaymentMethod}`)],
        [t("neededBy"), need.neededBy],
        [t("contact"), <Contact key="contact" view={view} role={role} />],
        [t("publishedAt"), need.publishedAt === null ? null : momentText(need.publishedAt)],
      ]} />
      <h3>{t("enterprise")}</h3>
      <FactList wide={t("address")} facts={[
        [t("uscc"), <span key="uscc" className={style.lineOnPhone}>{enterprise.uscc}</span>],
        [t("legal"), enterprise.legalRepresentative],
        [t("type"), enterprise.enterpriseType],
        [t("industry"), industry(enterprise.industryCode)],
        [t("size"), enterprise.selfEmployed ? t("selfEmployed") : enterprise.size === null ? null : cases(`size.${enterprise.size}`)],
        [t("capital"), wan(enterprise.registeredCapitalYuan)],
        [t("established"), enterprise.establishedOn],
        [t("registration"), registrationStatus(locale, enterprise.registrationStatus)],
        [t("district"), districts.nameOf(enterprise.districtCode)],
        [t("address"), enterprise.address],
      ]} />
      <p className={style.hint}>{t("source", { asOf: enterprise.sourceAsOf })}</p>
    </Section>
  );
}

/** An industry by its name with its code; a code that nobody knows stands alone. */
function useIndustry(): (code: string) => string {
  const t = useTranslations("bank.need");
  const locale = useLocale();
  return (code) => {
    const name = industryName(code);
    return name === null ? code : t("industryOf", { name: localText(locale, name), code });
  };
}
