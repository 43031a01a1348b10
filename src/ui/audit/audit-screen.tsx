"use client";
import { Alert, Button, Input, Table } from "antd";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import { parseAsInteger, parseAsString, useQueryStates } from "nuqs";
import type { AppRouter } from "@/server/root";
import { momentText } from "@/ui/kit/moment";
import style from "@/ui/platform/platform.module.css";
import { ScreenHead } from "@/ui/platform/screen-head";
import { useTRPC } from "@/ui/shell/trpc";

type Row = inferRouterOutputs<AppRouter>["audit"]["search"]["rows"][number];

const PAGE_SIZE = 20;

/** The tamper-evident log: search by code, number, trace or person, and check of the whole chain. */
export function AuditScreen() {
  const t = useTranslations("platform");
  const roleName = useTranslations("role");
  const trpc = useTRPC();
  const [{ q, page }, setState] = useQueryStates({ q: parseAsString.withDefault(""), page: parseAsInteger.withDefault(1) }, { history: "push" });
  const found = useQuery(trpc.audit.search.queryOptions({ search: q, offset: (Math.max(page, 1) - 1) * PAGE_SIZE, limit: PAGE_SIZE }, { placeholderData: keepPreviousData }));
  const verification = useQuery(trpc.audit.verify.queryOptions(undefined, { enabled: false }));
  const { data } = found;
  const known = (page - 1) * PAGE_SIZE + (data?.rows.length ?? 0) + (data?.hasMore === true ? 1 : 0);
  return (
    <div className={style.screen}>
      <ScreenHead title={t("audit.title")} lead={t("audit.lead")}>
        <Input.Search key={q} className={style.search} defaultValue={q} allowClear maxLength={80} aria-label={t("audit.search")} placeholder={t("audit.search")} onSearch={(text) => void setState({ q: text.trim(), page: 1 })} />
        <Button loading={verification.isFetching} onClick={() => void verification.refetch()}>{t("audit.verify")}</Button>
      </ScreenHead>
      {verification.data === undefined ? null : <Verification result={verification.data} />}
      <Table<Row>
        rowKey={(row) => `${row.chain} ${row.position}`} size="middle" loading={found.isFetching} dataSource={data?.rows ?? []} scroll={{ x: 960 }} locale={{ emptyText: t("audit.empty") }}
        pagination={{ current: page, pageSize: PAGE_SIZE, total: known, showSizeChanger: false, hideOnSinglePage: true, onChange: (next) => void setState({ page: next }) }}
        columns={[
          { title: t("audit.at"), width: 150, render: (_, row) => momentText(row.at) },
          { title: t("audit.person"), width: 110, render: (_, row) => row.person ?? t("audit.platform") },
          { title: t("people.role"), width: 150, render: (_, row) => roleName(row.role) },
          { title: t("audit.action"), dataIndex: "action", width: 180 },
          { title: t("audit.object"), render: (_, row) => <span className={style.code}>{`${row.objectKind} ${row.objectId}`}</span> },
          { title: t("audit.uscc"), width: 190, render: (_, row) => <span className={style.code}>{row.uscc ?? "—"}</span> },
          { title: t("audit.entry"), width: 90, align: "right", render: (_, row) => `${row.chain}-${row.position}` },
        ]}
        expandable={{ expandedRowRender: (row) => <code className={style.code}>{JSON.stringify(row.detail)}{row.traceId === null ? "" : ` ${row.traceId}`}</code> }}
      />
    </div>
  );
}

function Verification({ result }: { readonly result: inferRouterOutputs<AppRouter>["audit"]["verify"] }) {
  const t = useTranslations("platform");
  if (result.ok) return <Alert type="success" showIcon role="status" title={t("audit.intact", { entries: result.value.entries })} />;
  return <Alert type="error" showIcon role="alert" title={t("audit.broken", { chain: result.detail?.chain ?? "", position: result.detail?.position ?? "" })} description={t(`audit.what.${result.detail?.what ?? "text"}`)} />;
}
