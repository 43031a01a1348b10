"use client";
import { Input, Select } from "antd";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { localMonthOf } from "@/domain/calendar/local-date";
import { useTRPC } from "@/ui/shell/trpc";
import type { LedgerInput } from "@/ui/statistic/answer";
import { grouped, useFigureFormat } from "@/ui/statistic/figure-format";
import { LedgerTable } from "@/ui/statistic/ledger-table";
import { ScopeBar } from "@/ui/statistic/scope-bar";
import { LEDGER_SELECTIONS, ledgerHref, ledgerParsers, scopeInputOf, scopeParsers } from "@/ui/statistic/scope-state";
import { momentText } from "@/ui/kit/moment";
import style from "./bureau.module.css";

/** The drawdowns behind a figure: masked, filtered and paged, with their own total. */
export function LedgerScreen() {
  const t = useTranslations("statistic");
  const trpc = useTRPC();
  const { inWords } = useFigureFormat();
  const [state, setState] = useQueryStates({ ...scopeParsers, ...ledgerParsers }, { history: "push", scroll: false });
  const input: LedgerInput = { ...scopeInputOf(state), selection: state.rows, text: state.text, page: Math.max(1, state.page), pageSize: Math.min(100, Math.max(10, state.size)) };
  const ledger = useQuery(trpc.statistic.ledger.queryOptions(input, { placeholderData: keepPreviousData }));
  const places = useQuery(trpc.statistic.places.queryOptions({ group: state.group }, { placeholderData: keepPreviousData }));
  const change = (next: Partial<typeof state>) => void setState({ page: 1, ...next });
  const { data } = ledger;
  const { total } = data ?? {};
  return (
    <div className={style.screen} aria-busy={ledger.isFetching}>
      <header className={style.head}>
        <div className={style.titleRow}>
          <div><h1>{t("ledger.title")}</h1><p className={style.lead}>{t("ledger.lead")}</p></div>
          <div className={style.titleTools}>
            {data ? <span>{t("definition.asOf", { time: momentText(data.asOf) })}</span> : null}
            <a className={style.exportLink} href={ledgerHref("/bureau/ledger/export", state)} download>{t("export.rows")}</a>
          </div>
        </div>
        {data ? (
          <ScopeBar state={state} presentMonth={localMonthOf(data.asOf)} shownMonth={state.month ?? localMonthOf(data.asOf)} onChange={change}
            districts={places.data?.districts ?? []} institutions={places.data?.institutions ?? []} />
        ) : null}
        <div className={style.tools}>
          <Select aria-label={t("ledger.selection")} value={state.rows} onChange={(rows) => change({ rows })} className={style.selection}
            options={LEDGER_SELECTIONS.map((rows) => ({ value: rows, label: t(`ledger.${rows}`) }))} />
          <Input.Search key={state.text} aria-label={t("ledger.search")} placeholder={t("ledger.search")} defaultValue={state.text} allowClear maxLength={60} className={style.search} onSearch={(text) => change({ text: text.trim() })} />
          {total ? <p className={style.summary} role="status">{t("ledger.summary", { rows: grouped(total.rows.toString()), amount: inWords("yuan", total.amountYuan), enterprises: grouped(total.enterprises.toString()) })}</p> : null}
        </div>
      </header>
      <LedgerTable page={data} current={input.page} size={input.pageSize} failed={ledger.isError} onPage={(page, size) => void setState({ page: size === state.size ? page : 1, size })} districts={places.data?.districts ?? []} />
    </div>
  );
}
