"use client";
import { Select } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { localMonth } from "@/domain/calendar/local-date";
import { INDICATOR_CODES } from "@/domain/statistic/registry";
import { useTRPC } from "@/ui/shell/trpc";
import type { Dashboard } from "@/ui/statistic/answer";
import { DefinitionButton } from "@/ui/statistic/definition-button";
import { DistrictMap } from "@/ui/statistic/district-map";
import { DistrictTable } from "@/ui/statistic/district-table";
import { useFigureFormat } from "@/ui/statistic/figure-format";
import { Funnel } from "@/ui/statistic/funnel";
import { LeagueTable } from "@/ui/statistic/league-table";
import { RenewalTable } from "@/ui/statistic/renewal-table";
import { ledgerHref, scopeInputOf, type ScopeState } from "@/ui/statistic/scope-state";
import { Trend } from "@/ui/statistic/trend";
import { UnmetTable } from "@/ui/statistic/unmet-table";
import { Panel } from "./panel";
import style from "./bureau.module.css";

export interface DashboardPanelsProps {
  readonly data: Dashboard;
  readonly state: ScopeState;
  readonly onChange: (change: Partial<ScopeState>) => void;
}

/** The same figures by place, month, institution and stage; a choice in one narrows all the others. */
export function DashboardPanels({ data, state, onChange }: DashboardPanelsProps) {
  const t = useTranslations("statistic");
  const words = useTranslations("bureau");
  const { nameOf } = useFigureFormat();
  const chooseDistrict = (district: string | null) => onChange({ district });
  return (
    <>
      <div className={style.figureChoice}>
        <label htmlFor="figure">{words("figure")}</label>
        <Select id="figure" value={state.figure} onChange={(figure) => onChange({ figure })} className={style.figureSelect}
          options={INDICATOR_CODES.map((code) => ({ value: code, label: nameOf(code) }))} />
        <DefinitionButton code={state.figure} />
      </div>
      <div className={style.mapAndTable}>
        <Panel id="map" title={<>{t("map.title")} · {nameOf(state.figure)}</>}><DistrictMap code={state.figure} data={data} onChoose={chooseDistrict} /></Panel>
        <Panel id="districts" title={t("table.districts")}><DistrictTable code={state.figure} data={data} onChoose={chooseDistrict} /></Panel>
      </div>
      <Panel id="trend" title={<>{t("trend.title")} · {nameOf(state.figure)}</>}>
        <Trend code={state.figure} data={data} onMonth={(month) => onChange({ period: "month", month: localMonth(month) })} />
      </Panel>
      <Panel id="league" title={t("table.league")}><LeagueTable data={data} onChoose={(institution) => onChange({ institution })} /></Panel>
      <div className={style.halves}>
        <Panel id="funnel" title={<>{t("funnel.title")}<DefinitionButton code="case-funnel" /></>}><Funnel data={data} /></Panel>
        <div className={style.stacked}>
          <Panel id="renewal" title={t("renewal.title")}><RenewalTable data={data} /></Panel>
          <UnmetPanel state={state} />
        </div>
      </div>
    </>
  );
}

function UnmetPanel({ state }: { readonly state: ScopeState }) {
  const t = useTranslations("statistic");
  const trpc = useTRPC();
  const unmet = useQuery(trpc.statistic.unmetDemand.queryOptions(scopeInputOf(state)));
  return (
    <Panel id="unmet" title={<>{t("unmet.title")}<DefinitionButton code="unmet-demand" /></>}>
      <p className={style.note}>{t("unmet.lead")}</p>
      {unmet.data ? <UnmetTable data={unmet.data} hrefOf={(reason) => ledgerHref("/bureau/ledger", { ...state, rows: "unmet", reason })} /> : <p role="status">{unmet.isError ? t("failed") : t("loading")}</p>}
    </Panel>
  );
}
