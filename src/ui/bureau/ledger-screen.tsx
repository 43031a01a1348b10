"use client";
import Link from "next/link";
import { Input, Select } from "antd";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { localMonthOf } from "@/domain/calendar/local-date";
import { ROW_SELECTIONS, WHOLE_OF } from "@/domain/statistic/row-selection";
import { UNMET_REASONS, type UnmetReason } from "@/domain/statistic/unmet";
import { momentText } from "@/ui/kit/moment";
import { useTRPC } from "@/ui/shell/trpc";
import { ApplicationTable } from "@/ui/statistic/application-table";
import { LedgerTable } from "@/ui/statistic/ledger-table";
import { ScopeBar } from "@/ui/statistic/scope-bar";
import { ledgerHref, ledgerParsers, scopeParsers } from "@/ui/statistic/scope-state";
import { UnmetNeedsTable } from "@/ui/statistic/unmet-needs-table";
import { useRows } from "./rows";
import style from "./bureau.module.css";

const titles = {
  drawdown: { title: "ledger.title", lead: "ledger.lead" },
  application: { title: "ledger.application", lead: "ledger.applicationLead" },
  unmet: { title: "ledger.unmet", lead: "ledger.unmetLead" },
} as const;

/** The rows behind a figure: masked, filtered and paged, with their own total. */
export function LedgerScreen() {
  const t = useTranslations("statistic");
  const trpc = useTRPC();
  const [state, setState] = useQueryStates({ ...scopeParsers, ...ledgerParsers }, { history: "push", scroll: false });
  const rows = useRows(state);
  const places = useQuery(trpc.statistic.places.queryOptions({ group: state.group }, { placeholderData: keepPreviousData }));
  const change = (next: Partial<typeof state>) => void setState({ page: 1, ...next });
  const whole = WHOLE_OF[state.rows];
  const kind = state.rows === "application" || state.rows === "unmet" ? state.rows : "drawdown";
  const districts = places.data?.districts ?? [];
  const paging = {
    current: rows.page, size: rows.size, failed: rows.failed, districts,
    onPage: (page: number, size: number) => void setState({ page: size === state.size ? page : 1, size }),
  };
  return (
    <div className={style.screen} aria-busy={rows.busy}>
      <header className={style.head}>
        <div className={style.titleRow}>
          <div><h1>{t(titles[kind].title)}</h1><p className={style.lead}>{t(titles[kind].lead)}</p></div>
          <div className={style.titleTools}>
            {rows.asOf ? <span>{t("definition.asOf", { time: momentText(rows.asOf) })}</span> : null}
            <a className={style.exportLink} href={ledgerHref("/bureau/ledger/export", state)} download>{t("export.rows")}</a>
          </div>
        </div>
        {rows.asOf ? (
          <ScopeBar state={state} presentMonth={localMonthOf(rows.asOf)} shownMonth={state.month ?? localMonthOf(rows.asOf)} onChange={change}
            districts={districts} institutions={places.data?.institutions ?? []} />
        ) : null}
        <div className={style.tools}>
          <Select aria-label={t("ledger.selection")} value={state.rows} onChange={(next) => change({ rows: next })} className={style.selection}
            options={ROW_SELECTIONS.map((each) => ({ value: each, label: t(`ledger.${each}`) }))} />
          {kind === "unmet" ? (
            <Select aria-label={t("unmet.reason")} placeholder={t("unmet.reason")} allowClear value={state.reason ?? undefined} onChange={(reason?: UnmetReason) => change({ reason: reason ?? null })} className={style.selection}
              options={UNMET_REASONS.map((each) => ({ value: each, label: t(`reason.${each}`) }))} />
          ) : null}
          {kind !== "drawdown" ? null : (
            <Input.Search key={state.text} aria-label={t("ledger.search")} placeholder={t("ledger.search")} defaultValue={state.text} allowClear maxLength={60}
              className={style.search} onSearch={(text) => change({ text: text.trim() })} />
          )}
          {rows.summary ? <p className={style.summary} role="status">{rows.summary}</p> : null}
          {whole === undefined ? null : <p className={style.summary}>{t("ledger.share")} <Link href={ledgerHref("/bureau/ledger", { ...state, rows: whole, text: "", page: 1 })}>{t("ledger.whole")}</Link></p>}
        </div>
      </header>
      {kind === "application" ? <ApplicationTable page={rows.applications} {...paging} /> : null}
      {kind === "unmet" ? <UnmetNeedsTable page={rows.unmet} {...paging} /> : null}
      {kind === "drawdown" ? <LedgerTable page={rows.ledger} byMaturity={state.rows === "maturing-note"} {...paging} /> : null}
    </div>
  );
}
