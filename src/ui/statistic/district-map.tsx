"use client";
import type { KeyboardEvent } from "react";
import { useTranslations } from "next-intl";
import { cityMapOutline, outsideCode } from "@/domain/district/map-outline";
import type { IndicatorCode } from "@/domain/statistic/registry";
import type { Dashboard } from "./answer";
import { useFigureFormat } from "./figure-format";
import { classesOf, NO_DATA_SHADE, shadeOf, type Class } from "./shade";
import style from "./statistic.module.css";

export interface DistrictMapProps {
  readonly code: IndicatorCode;
  readonly data: Dashboard;
  readonly onChoose: (districtCode: string | null) => void;
}

const PIN_RADIUS = 8;
const outline = cityMapOutline();

/** The districts as a drawing: darker is higher; choosing one filters everything, choosing it again lets go. */
export function DistrictMap({ code, data, onChoose }: DistrictMapProps) {
  const t = useTranslations("statistic.map");
  const { english, nameOf, column, unitName } = useFigureFormat();
  const values = data.districts.map(({ figures }) => figures[code]);
  const classes = classesOf(values);
  const { scale, cell } = column(code, values);
  const byCode = new Map(data.districts.map((district) => [district.code, district]));
  const chosen = data.scope.districtCode;

  const markOf = (districtCode: string) => {
    const district = byCode.get(districtCode);
    if (district === undefined) return null;
    const value = district.figures[code];
    const label = `${english ? district.en : district.zh} ${value === null ? t("unknown") : `${cell(value)} ${unitName(scale)}`}`;
    const choose = () => onChoose(chosen === districtCode ? null : districtCode);
    return {
      role: "button", tabIndex: 0, "aria-label": label, "aria-pressed": chosen === districtCode, fill: shadeOf(classes, value), onClick: choose,
      onKeyDown: (event: KeyboardEvent) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); choose(); } },
      children: <title>{label}</title>,
    } as const;
  };
  return (
    <figure>
      <svg className={style.map} viewBox={`0 0 ${outline.width} ${outline.height}`} role="group" aria-label={t("describe", { name: nameOf(code) })}>
        {outline.shapes.map(({ code: at, path }) => {
          const mark = markOf(at);
          return mark ? <path key={at} d={path} className={style.shape} {...mark} /> : <path key={at} d={path} className={style.outside}><title>{t("noData")}</title></path>;
        })}
        {outline.shapes.filter(({ code: at }) => at !== outsideCode && isRoomy(at)).map(({ code: at, labelX, labelY }) => (
          <text key={at} x={labelX} y={labelY} className={style.mapLabel} aria-hidden="true">{shortName(english, byCode.get(at))}</text>
        ))}
        {outline.shapes.filter(({ code: at }) => at === chosen).map(({ code: at, path }) => <path key={at} d={path} className={style.chosenOutline} aria-hidden="true" />)}
        {outline.pins.map(({ code: at, x, y }) => <circle key={at} cx={x} cy={y} r={PIN_RADIUS} className={style.pin} {...markOf(at)} />)}
      </svg>
      <Legend code={code} unit={unitName(scale)} classes={classes} cell={cell} hasUnknown={values.includes(null)} />
    </figure>
  );
}

function Legend({ code, unit, classes, cell, hasUnknown }: { readonly code: IndicatorCode; readonly unit: string; readonly classes: readonly Class[]; readonly cell: (value: string) => string; readonly hasUnknown: boolean }) {
  const t = useTranslations("statistic.map");
  const { nameOf } = useFigureFormat();
  return (
    <figcaption>
      <p className={style.panelNote}>{t("unit", { unit })}</p>
      <ul className={style.legend} aria-label={t("legend", { name: nameOf(code) })}>
        {classes.map(({ shade, least, most }) => (
          <li key={shade}><span className={style.swatch} style={{ background: shade }} />{least === most ? cell(least) : `${cell(least)} – ${cell(most)}`}</li>
        ))}
        {hasUnknown ? <li><span className={style.swatch} style={{ background: NO_DATA_SHADE }} />{t("unknown")}</li> : null}
      </ul>
      <p className={style.panelNote}>{t("schematic")} · {t("zones")} · {t("noData")}</p>
    </figcaption>
  );
}

/** The four districts of the inner city are too small for their names; they are in the table and in each shape's label. */
function isRoomy(districtCode: string): boolean {
  return !["130102", "130104", "130105", "130108", "130107"].includes(districtCode);
}

function shortName(english: boolean, district: { readonly zh: string; readonly en: string } | undefined): string {
  return (english ? district?.en.replace(" County", "") : district?.zh) ?? "";
}
