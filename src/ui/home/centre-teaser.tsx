import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { DistrictLine } from "@/ui/district/centre-directory";
import { CityMap } from "@/ui/district/city-map";
import { Hours } from "@/ui/district/hours";
import { localText } from "@/ui/kit/local-text";
import style from "./home.module.css";

/** Where to go with a question: the map, the hours, and every district by name for those to whom a map says nothing. */
export function CentreTeaser({ districts }: { readonly districts: readonly DistrictLine[] }) {
  const t = useTranslations("home");
  const locale = useLocale();
  const served = districts.filter(({ centre }) => centre !== null);
  return (
    <section className={style.section}>
      <div className={style.sectionTop}><h2>{t("centresTitle")}</h2><Link href="/centres">{t("helpAction")}</Link></div>
      <div className={style.centres}>
        <CityMap districts={districts} page="/centres" />
        <div className={style.centreText}>
          <p>{t("helpText", { count: served.length })}</p>
          <h3>{t("centresHours")}</h3>
          <CentreHours districts={served} />
          <h3>{t("centresByDistrict")}</h3>
          <ul className={style.districts}>
            {served.map((district) => <li key={district.code}><Link href={`/centres#centre-${district.code}`}>{localText(locale, district)}</Link></li>)}
          </ul>
        </div>
      </div>
    </section>
  );
}

/** One line where all centres keep the same hours; else each hours with the districts that keep them. */
function CentreHours({ districts }: { readonly districts: readonly DistrictLine[] }) {
  const t = useTranslations("home");
  const locale = useLocale();
  const kept = [...new Set(districts.map(({ centre }) => centre?.hours ?? ""))];
  return (
    <dl className={style.hours}>
      {kept.map((hours) => (
        <div key={hours}>
          <dt>{kept.length === 1 ? t("centresEvery") : districts.filter(({ centre }) => centre?.hours === hours).map((district) => localText(locale, district)).join(t("comma"))}</dt>
          <dd><Hours hours={hours} /></dd>
        </div>
      ))}
    </dl>
  );
}
