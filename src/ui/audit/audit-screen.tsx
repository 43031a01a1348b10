"use client";
import { Alert, Button, Input, Select, Table, type TableColumnsType } from "antd";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import { parseAsInteger, parseAsString, useQueryStates } from "nuqs";
import type { AppRouter } from "@/server/root";
import { momentText } from "@/ui/kit/moment";
import style from "@/ui/platform/platform.module.css";
import { ScreenHead } from "@/ui/platform/screen-head";
import { useTRPC } from "@/ui/shell/trpc";
import { FactList } from "@/ui/staff/fact-list";
import { Problem } from "@/ui/staff/problem";
import { Anchors } from "./anchors";
import { auditedActions } from "./audited-action";
import { shortId } from "./short-id";

type Row = inferRouterOutputs<AppRouter>["audit"]["search"]["rows"][number];

const PAGE_SIZE = 20;

/** The tamper-evident log: search by code, number, trace, person or action, check of the whole chain, and how its anchors stand. */
export function AuditScreen() {
  const t = useTranslations("platform");
  const trpc = useTRPC();
  const { actionName } = useAuditWords();
  const [{ q, page }, setState] = useQueryStates({ q: parseAsString.withDefault(""), page: parseAsInteger.withDefault(1) }, { history: "push" });
  const found = useQuery(trpc.audit.search.queryOptions({ search: q, offset: (Math.max(page, 1) - 1) * PAGE_SIZE, limit: PAGE_SIZE }, { placeholderData: keepPreviousData }));
  const verification = useQuery(trpc.audit.verify.queryOptions(undefined, { enabled: false }));
  const { data } = found;
  const known = (page - 1) * PAGE_SIZE + (data?.rows.length ?? 0) + (data?.hasMore === true ? 1 : 0);
  const byAction = auditedActions.includes(q);
  return (
    <div className={style.screen}>
      <ScreenHead title={t("audit.title")} lead={t("audit.lead")}>
        <Input.Search key={q} className={style.search} defaultValue={byAction ? "" : q} allowClear maxLength={80} aria-label={t("audit.search")} placeholder={t("audit.search")} onSearch={(text) => void setState({ q: text.trim(), page: 1 })} />
        <Select className={style.choice} allowClear showSearch={{ optionFilterProp: "label" }} aria-label={t("audit.byAction")} placeholder={t("audit.byAction")} value={byAction ? q : undefined} onChange={(action: string | undefined) => void setState({ q: action ?? "", page: 1 })}
          options={auditedActions.map((value) => ({ value, label: actionName(value) }))} />
        <Button loading={verification.isFetching} onClick={() => void verification.refetch()}>{t("audit.verify")}</Button>
      </ScreenHead>
      <Problem error={found.error ?? verification.error} />
      {verification.data === undefined ? null : <Verification result={verification.data} />}
      <Anchors />
      <Table<Row>
        rowKey={(row) => `${row.chain} ${row.position}`} size="middle" loading={found.isFetching} dataSource={data?.rows ?? []} columns={useColumns()} scroll={{ x: 960 }} locale={{ emptyText: data === undefined ? " " : t("audit.empty") }}
        pagination={{ current: page, pageSize: PAGE_SIZE, total: known, showSizeChanger: false, hideOnSinglePage: true, onChange: (next) => void setState({ page: next }) }}
        expandable={{ columnWidth: 40, expandedRowRender: (row) => <Detail row={row} /> }}
      />
    </div>
  );
}

/** The names of actions and objects; what has no name yet is shown by its code. */
function useAuditWords() {
  const t = useTranslations("audit");
  return {
    actionName: (action: string) => (t.has(`action.${action}`) ? t(`action.${action}`) : action),
    objectName: (kind: string) => (t.has(`object.${kind}`) ? t(`object.${kind}`) : kind),
  };
}

function useColumns(): TableColumnsType<Row> {
  const t = useTranslations("platform");
  const roleName = useTranslations("role");
  const { actionName, objectName } = useAuditWords();
  return [
    { title: t("audit.at"), width: 150, render: (_, row) => momentText(row.at) },
    { title: t("audit.person"), width: 90, render: (_, row) => row.person ?? (row.role === "system" ? t("audit.platform") : "—") },
    { title: t("people.role"), width: 110, render: (_, row) => roleName(row.role) },
    { title: t("audit.action"), width: 140, render: (_, row) => actionName(row.action) },
    { title: t("audit.object"), width: 190, render: (_, row) => <>{objectName(row.objectKind)} <span className={style.whole} title={row.objectId}>{row.subject ?? (row.objectId === row.objectKind ? null : shortId(row.objectId))}</span></> },
    { title: t("audit.uscc"), width: 185, render: (_, row) => <span className={style.code}>{row.uscc ?? "—"}</span> },
    { title: t("audit.entry"), width: 85, align: "right", render: (_, row) => <span className={style.code}>{`${row.chain}-${row.position}`}</span> },
  ];
}

function Detail({ row }: { readonly row: Row }) {
  const t = useTranslations("platform.audit");
  const written = JSON.stringify(row.detail);
  return (
    <FactList facts={[
      [t("objectId"), <span key="id" className={style.code}>{row.objectId}</span>],
      [t("actionCode"), <span key="action" className={style.code}>{row.action}</span>],
      [t("trace"), row.traceId === null ? null : <span key="trace" className={style.code}>{row.traceId}</span>],
      [t("detail"), written === "{}" || written === "null" ? null : <code key="detail" className={style.code}>{written}</code>],
    ]} />
  );
}

function Verification({ result }: { readonly result: inferRouterOutputs<AppRouter>["audit"]["verify"] }) {
  const t = useTranslations("platform");
  if (result.ok) return <Alert type="success" showIcon role="status" title={t("audit.intact", { entries: result.value.entries })} description={t("audit.headsHold", { heads: result.value.heads })} />;
  const { chain = "", position = "", what = "text", head = "", cause = "" } = result.detail ?? {};
  if (result.reason === "heads-file-unreadable") return <Alert type="error" showIcon role="alert" title={t("audit.unreadable", { cause })} />;
  if (result.reason === "audit-broken") return <Alert type="error" showIcon role="alert" title={t("audit.broken", { chain, position })} description={t(`audit.what.${what}`)} />;
  return <Alert type="error" showIcon role="alert" title={t("audit.headBroken", { head })} description={t(`audit.headWhat.${what}`, { chain, position })} />;
}
