"use client";
import { Button, Checkbox, Input, Popover, Segmented, Select } from "antd";
import { useTranslations } from "next-intl";
import { caseLifecycle } from "@/domain/financing-case/lifecycle";
import { queueClocks, queueScopes, queueSorts, queueTags } from "@/domain/financing-case/queue";
import type { BankRole } from "./answer";
import { queueAddress, spareColumns, type QueueState } from "./queue-state";
import style from "@/ui/staff/staff.module.css";

export interface QueueFilterProps {
  readonly state: QueueState;
  readonly role: BankRole;
  readonly onChange: (change: Partial<QueueState>) => void;
}

/** What narrows the queue; every choice goes into the address. An officer sees the own branch in any case. */
export function QueueFilter({ state, role, onChange }: QueueFilterProps) {
  const t = useTranslations("bank.queue");
  const cases = useTranslations("financing-case");
  // Approvers and administrators belong to no branch and see the whole bank.
  const scopes: readonly QueueState["scope"][] = role === "bank.officer" ? queueScopes.filter((scope) => scope !== "branch") : [];
  const narrow = (change: Partial<QueueState>) => onChange({ ...change, page: 1 });
  return (
    <div role="search" className={style.filters}>
      {scopes.length === 0 ? null : (
        <Segmented aria-label={t("scopeLabel")} value={scopes.includes(state.scope) ? state.scope : "all"} onChange={(scope) => narrow({ scope })}
          options={scopes.map((value) => ({ value, label: t(value === "mine" ? "scope.mine" : "scope.branch") }))} />
      )}
      {role === "bank.approver" ? <ForDecision state={state} onChange={narrow} /> : null}
      <Input.Search key={state.text} className={style.searchWide} allowClear defaultValue={state.text} aria-label={t("searchLabel")} placeholder={t("searchHint")} enterButton={t("search")}
        onSearch={(text) => narrow({ text: text.trim() })} maxLength={100} />
      <Select className={style.filter} mode="multiple" allowClear maxTagCount={1} aria-label={t("status")} placeholder={t("status")} value={state.status} onChange={(status) => narrow({ status })}
        options={caseLifecycle.states.map((value) => ({ value, label: cases(`status.${value}`) }))} />
      <Select className={style.filter} allowClear aria-label={t("clockLabel")} placeholder={t("clockLabel")} value={state.clock ?? undefined} onChange={(clock?: QueueState["clock"]) => narrow({ clock: clock ?? null })}
        options={queueClocks.map((value) => ({ value, label: t(`clock.${value}`) }))} />
      <Select className={style.filter} allowClear aria-label={t("tagLabel")} placeholder={t("tagLabel")} value={state.tag ?? undefined} onChange={(tag?: QueueState["tag"]) => narrow({ tag: tag ?? null })}
        options={queueTags.map((value) => ({ value, label: cases(`tag.${value}`) }))} />
      <Select className={style.filter} aria-label={t("sortLabel")} value={state.sort} onChange={(sort) => narrow({ sort })} options={queueSorts.map((value) => ({ value, label: t(`sort.${value}`) }))} />
      <ColumnChoice hide={state.hide} onChange={(hide) => onChange({ hide })} />
      <Button href={queueAddress("/bank/export", state)} download title={t("export.hint")}>{t("export.action")}</Button>
    </div>
  );
}

/** What waits for an approver's decision, or everything: one touch instead of a search among the states. */
function ForDecision({ state, onChange }: Pick<QueueFilterProps, "state" | "onChange">) {
  const t = useTranslations("bank.queue");
  const waiting = state.status.length === 1 && state.status[0] === "in_approval";
  return (
    <Segmented aria-label={t("scopeLabel")} value={waiting ? "waiting" : "all"} onChange={(choice) => onChange({ status: choice === "waiting" ? ["in_approval"] : [] })}
      options={[{ value: "waiting", label: t("scope.waiting") }, { value: "all", label: t("scope.all") }]} />
  );
}

/** Which columns show; it stands in the address with the rest, so that a link looks the same to a colleague. */
function ColumnChoice({ hide, onChange }: { readonly hide: QueueState["hide"]; readonly onChange: (hide: QueueState["hide"]) => void }) {
  const t = useTranslations("bank.queue");
  const shown = spareColumns.filter((column) => !hide.includes(column));
  const choose = (chosen: readonly string[]) => onChange(spareColumns.filter((column) => !chosen.includes(column)));
  const choices = <Checkbox.Group className={style.stacked} value={shown} onChange={choose} options={spareColumns.map((value) => ({ value, label: t(`column.${value}`) }))} />;
  return <Popover trigger="click" placement="bottomRight" title={t("columns")} content={choices}><Button>{t("columns")}</Button></Popover>;
}
