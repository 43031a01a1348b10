"use client";
import { Alert, Button, Skeleton } from "antd";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useTRPC } from "@/ui/shell/trpc";
import type { Dashboard, ScopeInput } from "@/ui/statistic/answer";
import { scopeInputOf, scopeParsers } from "@/ui/statistic/scope-state";
import { DashboardHead } from "./dashboard-head";
import { DashboardPanels } from "./dashboard-panels";
import { KeyFigures } from "./key-figures";
import style from "./bureau.module.css";

export interface DashboardScreenProps {
  /** What the server answered for the address the page was opened with. */
  readonly initial: Dashboard;
  readonly initialInput: ScopeInput;
}

/** The bureau's screen of figures; the address holds every choice, so a link shows the same screen. */
export function DashboardScreen({ initial, initialInput }: DashboardScreenProps) {
  const t = useTranslations("statistic");
  const trpc = useTRPC();
  const [state, setState] = useQueryStates(scopeParsers, { history: "push", scroll: false });
  const input = scopeInputOf(state);
  const opened = JSON.stringify(input) === JSON.stringify(initialInput);
  const dashboard = useQuery(trpc.statistic.dashboard.queryOptions(input, { initialData: opened ? initial : undefined, placeholderData: keepPreviousData }));
  const change = (next: Partial<typeof state>) => void setState(next);
  if (dashboard.data === undefined) {
    return dashboard.isError
      ? <Alert type="error" showIcon title={t("failed")} action={<Button onClick={() => void dashboard.refetch()}>{t("retry")}</Button>} />
      : <div role="status" aria-label={t("loading")}><Skeleton active paragraph={{ rows: 12 }} /></div>;
  }
  return (
    <div className={style.screen} aria-busy={dashboard.isFetching}>
      <DashboardHead data={dashboard.data} state={state} onChange={change} failed={dashboard.isError} />
      <KeyFigures data={dashboard.data} state={state} />
      <DashboardPanels data={dashboard.data} state={state} onChange={change} />
    </div>
  );
}
