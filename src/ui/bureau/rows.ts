"use client";
import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { inferParserType } from "nuqs/server";
import { useTRPC } from "@/ui/shell/trpc";
import type { ApplicationPage, LedgerPage, UnmetPage } from "@/ui/statistic/answer";
import { grouped, useFigureFormat } from "@/ui/statistic/figure-format";
import { scopeInputOf, type ledgerParsers, type ScopeState } from "@/ui/statistic/scope-state";

export interface Rows {
  readonly page: number;
  readonly size: number;
  readonly asOf: Date | undefined;
  readonly summary: string | undefined;
  readonly ledger: LedgerPage | undefined;
  readonly applications: ApplicationPage | undefined;
  readonly unmet: UnmetPage | undefined;
  readonly busy: boolean;
  readonly failed: boolean;
}

/** Reads the page of rows that the address asks for: drawdowns, the applications behind an approval rate, or the needs of unmet demand. */
export function useRows(state: ScopeState & inferParserType<typeof ledgerParsers>): Rows {
  const t = useTranslations("statistic.ledger");
  const trpc = useTRPC();
  const { inWords } = useFigureFormat();
  const page = Math.max(1, state.page);
  const size = Math.min(100, Math.max(10, state.size));
  const asked = { ...scopeInputOf(state), page, pageSize: size };
  const keep = { placeholderData: keepPreviousData };
  const ledger = useQuery(trpc.statistic.ledger.queryOptions(state.rows === "application" || state.rows === "unmet" ? skipToken : { ...asked, selection: state.rows, text: state.text }, keep));
  const applications = useQuery(trpc.statistic.applications.queryOptions(state.rows === "application" ? asked : skipToken, keep));
  const unmet = useQuery(trpc.statistic.unmetNeeds.queryOptions(state.rows === "unmet" ? { ...asked, reason: state.reason } : skipToken, keep));
  const shown = state.rows === "application" ? applications : state.rows === "unmet" ? unmet : ledger;
  const count = (value: number) => grouped(value.toString());
  const drawn = ledger.data?.total;
  const applied = applications.data?.total;
  const drawnText = drawn && t("summary", { rows: count(drawn.rows), amount: inWords("yuan", drawn.amountYuan), enterprises: count(drawn.enterprises) });
  const appliedText = applied && t("applicationSummary", { rows: count(applied.rows), applied: count(applied.applied), approved: count(applied.approved) });
  const wanted = unmet.data?.total;
  const wantedText = wanted && t("unmetSummary", { rows: count(wanted.rows), amount: inWords("yuan", wanted.amountYuan) });
  return {
    page, size, asOf: shown.data?.asOf, summary: state.rows === "application" ? appliedText : state.rows === "unmet" ? wantedText : drawnText,
    ledger: ledger.data, applications: applications.data, unmet: unmet.data, busy: shown.isFetching, failed: shown.isError,
  };
}
