"use client";
import { Alert } from "antd";
import { useLocale, useTranslations } from "next-intl";
import { localMonthOf } from "@/domain/calendar/local-date";
import type { Dashboard } from "@/ui/statistic/answer";
import { ScopeBar } from "@/ui/statistic/scope-bar";
import { ledgerHref, type ScopeState } from "@/ui/statistic/scope-state";
import { momentText } from "@/ui/kit/moment";
import style from "./bureau.module.css";

export interface DashboardHeadProps {
  readonly data: Dashboard;
  readonly state: ScopeState;
  readonly onChange: (change: Partial<ScopeState>) => void;
  /** The last refresh failed; what is shown is older. */
  readonly failed: boolean;
}

/** What the figures are narrowed by, in words: on paper the fields that say it are left out. */
function useScopeWords({ scope, districts, institutions }: Dashboard): string {
  const t = useTranslations("statistic");
  const english = useLocale() === "en";
  const district = districts.find(({ code }) => code === scope.districtCode);
  const institution = institutions.find(({ id }) => id === scope.institutionId);
  const [districtName, institutionName] = english ? [district?.en, institution?.nameEn] : [district?.zh, institution?.nameZh];
  return [t(`group.${scope.group}`), districtName ?? t("scope.allDistricts"), institutionName ?? t("scope.allInstitutions")].join(" · ");
}

/** Title, the time the figures are of, what they are narrowed by, and the way to take them along. */
export function DashboardHead({ data, state, onChange, failed }: DashboardHeadProps) {
  const t = useTranslations("bureau");
  const words = useTranslations("statistic");
  const scopeWords = useScopeWords(data);
  return (
    <header className={style.head}>
      <div className={style.titleRow}>
        <div>
          <h1>{t("title")}</h1>
          <p className={style.lead}>{t("lead")}</p>
        </div>
        <div className={style.titleTools}>
          <span data-as-of={data.asOf.toISOString()}>{t("asOf", { time: momentText(data.asOf) })}</span>
          <a className={style.exportLink} href={ledgerHref("/bureau/export", state)} download>{words("export.figures")}</a>
        </div>
      </div>
      <ScopeBar state={state} presentMonth={localMonthOf(data.asOf)} shownMonth={data.scope.period.month} districts={data.districts} institutions={data.institutions} onChange={onChange} />
      <p className={style.note}>
        <span className={style.printed}>{scopeWords} · </span>
        {data.scope.period.kind === "all" ? words("period.all") : data.window.from === data.window.to ? data.window.to : words("period.span", { from: data.window.from, to: data.window.to })}
        {data.openMonth && data.scope.period.kind !== "all" ? ` · ${words("period.open", { month: data.window.to })}` : ""}
      </p>
      {failed ? <Alert type="warning" showIcon title={words("failed")} /> : null}
    </header>
  );
}
