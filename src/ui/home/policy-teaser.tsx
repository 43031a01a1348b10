import Link from "next/link";
import { useTranslations } from "next-intl";
import { LongDate } from "@/ui/kit/moment";
import { policies, policyAnchor } from "./policy";
import style from "./home.module.css";

/** The newest policies with the numbers by which people ask for them. */
export function PolicyTeaser() {
  const t = useTranslations("home");
  const words = useTranslations("public.policies");
  return (
    <section className={style.section}>
      <div className={style.sectionTop}><h2>{t("policiesTitle")}</h2><Link href="/policies">{t("policiesAll")}</Link></div>
      <ul className={style.policies}>
        {policies.map((policy) => (
          <li key={policy} className={style.policy}>
            <Link href={`/policies#${policyAnchor(policy)}`}>{words(`item.${policy}.title`)}</Link>
            <p className={style.soft}><span>{words(`item.${policy}.number`)}</span><span><LongDate day={words(`item.${policy}.date`)} /></span></p>
          </li>
        ))}
      </ul>
    </section>
  );
}
