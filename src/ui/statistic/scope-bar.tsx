"use client";
import { Button, Segmented, Select } from "antd";
import { useTranslations } from "next-intl";
import { addToMonth, localMonth } from "@/domain/calendar/local-date";
import { INSTITUTION_GROUPS } from "@/domain/statistic/measure";
import { PERIOD_KINDS } from "@/domain/statistic/period";
import type { DistrictLine, InstitutionLine } from "./answer";
import { useFigureFormat } from "./figure-format";
import type { ScopeState } from "./scope-state";
import style from "./scope-bar.module.css";

const MONTHS_OFFERED = 48;

export interface ScopeBarProps {
  readonly state: ScopeState;
  readonly presentMonth: string;
  readonly shownMonth: string;
  readonly districts: readonly DistrictLine[];
  readonly institutions: readonly InstitutionLine[];
  readonly onChange: (change: Partial<ScopeState>) => void;
}

/** Period, institutions, district: everything the figures are narrowed by, all of it in the address. */
export function ScopeBar({ state, presentMonth, shownMonth, districts, institutions, onChange }: ScopeBarProps) {
  const t = useTranslations("statistic");
  const { english } = useFigureFormat();
  const months = Array.from({ length: MONTHS_OFFERED }, (_, index) => addToMonth(localMonth(presentMonth), -index));
  const offered = months.some((each) => each === shownMonth) ? months : [localMonth(shownMonth), ...months];
  const narrowed = state.district !== null || state.institution !== null;
  return (
    <div className={style.bar} role="group" aria-label={t("period.label")}>
      <Segmented aria-label={t("period.label")} value={state.period} onChange={(period) => onChange({ period })}
        options={PERIOD_KINDS.map((kind) => ({ value: kind, label: t(`period.${kind}`) }))} />
      <Select aria-label={t("period.monthLabel")} value={shownMonth} onChange={(month) => onChange({ month: month === presentMonth ? null : localMonth(month) })} className={style.month}
        options={offered.map((each) => ({ value: each, label: each }))} />
      <Segmented aria-label={t("group.label")} value={state.group} onChange={(group) => onChange({ group, institution: null })}
        options={INSTITUTION_GROUPS.map((group) => ({ value: group, label: t(`group.${group}`) }))} />
      <span className={style.place}>
        <Select aria-label={t("scope.district")} value={state.district ?? ""} onChange={(district) => onChange({ district: district === "" ? null : district })} className={style.district}
          options={[{ value: "", label: t("scope.allDistricts") }, ...districts.map(({ code, zh, en }) => ({ value: code, label: english ? en : zh }))]} />
        <Select aria-label={t("scope.institution")} value={state.institution ?? ""} showSearch={{ optionFilterProp: "label" }} className={style.institution}
          onChange={(institution) => onChange({ institution: institution === "" ? null : institution })}
          options={[{ value: "", label: t("scope.allInstitutions") }, ...institutions.map(({ id, nameZh, nameEn }) => ({ value: id, label: english ? nameEn : nameZh }))]} />
      </span>
      {narrowed ? <Button type="link" onClick={() => onChange({ district: null, institution: null })}>{t("scope.clear")}</Button> : null}
    </div>
  );
}
