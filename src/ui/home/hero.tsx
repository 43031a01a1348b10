import { useTranslations } from "next-intl";
import Link from "next/link";
import { LinkButton } from "@/ui/kit/button";
import style from "./home.module.css";

/** What the platform is, in one sentence, and the two ways on. */
export function Hero() {
  const t = useTranslations("home");
  return (
    <section className={style.hero}>
      <BridgeDrawing />
      <div className={style.heroInner}>
        <h1 className={style.title}>{t("title")}</h1>
        <p className={style.lead}>{t("lead")}</p>
        <div className={style.cta}>
          <LinkButton look="inverse" href="/enterprise/apply">{t("start")}</LinkButton>
          <Link href="/products" className={style.outline}>{t("browse")}</Link>
        </div>
      </div>
    </section>
  );
}

const arches = [0, 240, 480, 720, 960];
const pillars = [40, 80, 120, 160, 200];

/** A long bridge over water, in lines; it stands for nothing a reader would miss. */
function BridgeDrawing() {
  return (
    <svg className={style.bridge} viewBox="0 0 1200 240" preserveAspectRatio="xMidYMax slice" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M0 118h1200M0 128h1200" strokeWidth="3" />
      {arches.map((x) => (
        <g key={x}>
          <path d={`M${x} 128C${x + 40} 28 ${x + 200} 28 ${x + 240} 128`} strokeWidth="3" />
          {pillars.map((step) => <path key={step} d={`M${x + step} ${128 - 77 * Math.sin((step / 240) * Math.PI)}V118`} strokeWidth="1.5" />)}
          <path d={`M${x} 128v52M${x + 6} 128v52`} strokeWidth="2" />
        </g>
      ))}
      {[190, 206, 222].map((y, row) => (
        <path key={y} d={`M${-30 * row} ${y}${"q30-10 60 0t60 0".repeat(11)}`} strokeWidth="1.5" opacity={0.8 - row * 0.2} />
      ))}
    </svg>
  );
}
