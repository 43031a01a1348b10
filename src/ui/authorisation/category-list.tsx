import { useLocale, useTranslations } from "next-intl";
import { monthsBackFor, type Purpose } from "@/domain/authorisation/purpose";
import type { CategoryCode } from "@/domain/report/category-code";
import { categories } from "@/domain/report/registry";
import { Heading } from "@/ui/kit/layout";
import { categoryText, clustersOf } from "./authorisation";
import style from "./authorisation.module.css";

/** Categories in their groups, each with its department and how far back it reaches, to read and not to choose. */
export function CategoryList({ codes, purpose, monthsBack }: { readonly codes: readonly string[]; readonly purpose: string; readonly monthsBack: number }) {
  const t = useTranslations("authorisation");
  const section = useTranslations("category.section");
  const locale = useLocale();
  const clusters = clustersOf(codes);
  const range = (code: CategoryCode) => {
    const shown = categories[code].reportWindowMonths;
    return shown === null ? t("wholeRange") : t("monthsBack", { months: Math.min(shown, monthsBackFor(purpose as Purpose, monthsBack, code)) });
  };
  return (
    <>
      <p>{t("categories", { count: clusters.reduce((sum, cluster) => sum + cluster.codes.length, 0) })}</p>
      <div className={style.groups}>
        {clusters.map((cluster) => (
          <section key={cluster.section} className={style.group}>
            <Heading level={3} look={4}>{section(cluster.section)}</Heading>
            <ul className={style.lines}>
              {cluster.codes.map((code) => {
                const { name, department } = categoryText(locale, code);
                return <li key={code}>{name}<span className={style.soft}>{department} · {range(code)}</span></li>;
              })}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
