import { useLocale, useTranslations } from "next-intl";
import { cityMapOutline, outsideCode } from "@/domain/district/map-outline";
import { localText } from "@/ui/kit/local-text";
import style from "./district.module.css";

export interface NamedDistrict {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export interface CityMapProps {
  readonly districts: readonly NamedDistrict[];
  /** The page that lists the centres; left out on that page itself. */
  readonly page?: string;
}

const outline = cityMapOutline();

/** English names around the centre are longer than the ground they stand on: each gives way a little, in the drawing's units. */
const aside: Readonly<Partial<Record<string, readonly [right: number, down: number]>>> = { "130102": [14, -2], "130104": [-6, 5], "130105": [-2, -5], "130108": [-1, 5], "130110": [-24, 16] };

/** The districts as a drawing to point at; the list beside it says the same in words, so readers may skip it. */
export function CityMap({ districts, page = "" }: CityMapProps) {
  const t = useTranslations("public.centres");
  const locale = useLocale();
  const nameOf = (code: string) => {
    const district = districts.find((candidate) => candidate.code === code);
    return district === undefined ? "" : localText(locale, district);
  };
  const shiftOf = (code: string) => (locale === "en" ? aside[code] : undefined) ?? [0, 0];
  return (
    <figure className={style.map}>
      <svg viewBox={`-4 -4 ${outline.width + 8} ${outline.height + 8}`} role="group" aria-label={t("mapTitle")}>
        {outline.shapes.map(({ code, path }) =>
          code === outsideCode ? (
            <path key={code} d={path} className={style.outside} />
          ) : (
            <a key={code} href={`${page}#centre-${code}`} aria-label={nameOf(code)}><title>{nameOf(code)}</title><path d={path} className={style.shape} /></a>
          ),
        )}
        {outline.shapes.map(({ code, labelX, labelY }) => <text key={code} x={labelX + shiftOf(code)[0]} y={labelY + shiftOf(code)[1]} className={style.label} aria-hidden="true">{shortName(nameOf(code))}</text>)}
        {outline.pins.map(({ code, x, y }) => (
          <a key={code} href={`${page}#centre-${code}`} aria-label={nameOf(code)}><title>{nameOf(code)}</title><circle cx={x} cy={y} r="7" className={style.pin} /></a>
        ))}
      </svg>
      <figcaption className={style.note}>{t("mapHint")}{locale === "en" ? " " : ""}{t("mapNote")}</figcaption>
    </figure>
  );
}

/** Room on the map is short: 长安区 stands as 长安, Jingxing Mining District as Jingxing Mining. */
function shortName(name: string): string {
  return name.replace(/(?<=..)[区县市]$/, "").replace(/ (County|District)$/, "");
}
