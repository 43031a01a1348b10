import Link from "next/link";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/ui/kit/button";
import { Moment } from "@/ui/kit/moment";
import { Panel } from "@/ui/kit/layout";
import type { Product } from "@/ui/product/product-text";
import type { DistrictLine } from "@/ui/district/centre-directory";
import { CentreTeaser } from "./centre-teaser";
import { Doors, NeverCharges } from "./door";
import { FigureGrid, type PublicExtract } from "./figure-grid";
import { FinderTeaser } from "./finder-teaser";
import { Hero } from "./hero";
import { PolicyTeaser } from "./policy-teaser";
import style from "./home.module.css";

export interface HomeScreenProps {
  readonly extract: PublicExtract;
  readonly products: readonly Product[];
  readonly productCount: number;
  readonly districts: readonly DistrictLine[];
}

const steps = ["one", "two", "three", "four"] as const;

/** The first page: what this is, what to do here, what has come of it. */
export function HomeScreen({ extract, products, productCount, districts }: HomeScreenProps) {
  const t = useTranslations("home");
  return (
    <>
      <Hero />
      <div className={style.body}>
        <Doors />
        <NeverCharges />
        <section className={style.section}>
          <div className={style.sectionTop}><h2>{t("figuresTitle")} · {t("figuresThisYear")}</h2><AsOf extract={extract} /></div>
          <FigureGrid extract={extract} period="thisYear" />
          <p><Link href="/statistics">{t("figuresMore")}</Link></p>
        </section>
        <section className={style.section}>
          <div className={style.sectionTop}><h2>{t("stepsTitle")}</h2></div>
          <ol className={style.steps}>
            {steps.map((step) => <li key={step}><h3>{t(`step.${step}.title`)}</h3><p>{t(`step.${step}.text`)}</p></li>)}
          </ol>
        </section>
        <FinderTeaser products={products} productCount={productCount} />
        <PolicyTeaser />
        <CentreTeaser districts={districts} />
        <Panel title={t("verifyTitle")} actions={<LinkButton look="secondary" href="/verify">{t("verifyAction")}</LinkButton>}><p>{t("verifyText")}</p></Panel>
      </div>
    </>
  );
}

function AsOf({ extract }: { readonly extract: PublicExtract }) {
  const t = useTranslations("kit");
  return <p className={style.asOf}>{t.rich("asOfMoment", { moment: () => <Moment at={extract.asOf} /> })}</p>;
}
