import Link from "next/link";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/ui/kit/button";
import { Moment } from "@/ui/kit/moment";
import { Panel } from "@/ui/kit/layout";
import type { Product } from "@/ui/product/product-text";
import { Doors, NeverCharges } from "./door";
import { FigureGrid, type PublicExtract } from "./figure-grid";
import { FinderTeaser } from "./finder-teaser";
import { Hero } from "./hero";
import style from "./home.module.css";

export interface HomeScreenProps {
  readonly extract: PublicExtract;
  readonly products: readonly Product[];
  readonly productCount: number;
  readonly centreCount: number;
}

const steps = ["one", "two", "three", "four"] as const;

/** The first page: what this is, what to do here, what has come of it. */
export function HomeScreen({ extract, products, productCount, centreCount }: HomeScreenProps) {
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
        <div className={style.pair}>
          <Panel title={t("helpTitle")}><p>{t("helpText", { count: centreCount })}</p><div><LinkButton look="secondary" href="/centres">{t("helpAction")}</LinkButton></div></Panel>
          <Panel title={t("verifyTitle")}><p>{t("verifyText")}</p><div><LinkButton look="secondary" href="/verify">{t("verifyAction")}</LinkButton></div></Panel>
        </div>
      </div>
    </>
  );
}

function AsOf({ extract }: { readonly extract: PublicExtract }) {
  const t = useTranslations("kit");
  return <p className={style.asOf}>{t.rich("asOfMoment", { moment: () => <Moment at={extract.asOf} /> })}</p>;
}
