"use client";
import { useState } from "react";
import { Grid, Input, Select, Table, type TableColumnsType } from "antd";
import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import { roles as allRoles } from "@/domain/account/role";
import type { AppRouter } from "@/server/root";
import { Tag } from "@/ui/kit/tag";
import { useTRPC } from "@/ui/shell/trpc";
import { Problem } from "@/ui/staff/problem";
import style from "./platform.module.css";
import { ScreenHead } from "./screen-head";

type Permission = inferRouterOutputs<AppRouter>["account"]["permissions"][number];
type Row = Permission & { readonly objectName: string; readonly actionName: string };

/** "Who can do this": every action of the policy with the roles that hold it, in the reader's words. */
export function PermissionScreen() {
  const t = useTranslations("platform");
  const roleName = useTranslations("role");
  const words = useTranslations("permission");
  const trpc = useTRPC();
  const [search, setSearch] = useState("");
  const [role, setRole] = useState<string>();
  const permissions = useQuery(trpc.account.permissions.queryOptions());
  const { md = false } = Grid.useBreakpoint();
  const named = (value: string) => (value === "member" ? t("permission.member") : roleName(value));
  const spoken = (key: string, code: string) => (words.has(key) ? words(key) : code);
  const rows: Row[] = (permissions.data ?? [])
    .map((row) => ({ ...row, objectName: spoken(`object.${row.object}`, row.object), actionName: spoken(`action.${row.object}.${row.action}`, row.action) }))
    .filter((row) => `${row.objectName} ${row.actionName} ${row.object}.${row.action}`.toLowerCase().includes(search.toLowerCase()) && (role === undefined || row.roles.includes(role)));
  const tags = (row: Row) => <span className={style.tags}>{row.roles.map((value) => <Tag key={value} plain tone={value === "public" ? "warning" : "neutral"}>{named(value)}</Tag>)}</span>;
  const what = (row: Row) => <span title={`${row.object}.${row.action}`}>{row.actionName}</span>;
  const columns: TableColumnsType<Row> = [
    { title: t("permission.object"), dataIndex: "objectName", width: 150 },
    { title: t("permission.action"), width: 220, render: (_, row) => what(row) },
    { title: t("permission.roles"), render: (_, row) => tags(row) },
  ];
  // A phone has the roles below the action: what is beside the screen makes tall rows and is not seen.
  const stacked: TableColumnsType<Row> = [{ title: t("permission.action"), render: (_, row) => <div className={style.stacked}><strong>{what(row)}</strong><span className={style.note}>{row.objectName}</span>{tags(row)}</div> }];
  return (
    <div className={style.screen}>
      <ScreenHead title={t("permission.title")} lead={t("permission.lead")}>
        <Input className={style.search} allowClear aria-label={t("permission.search")} placeholder={t("permission.search")} onChange={(event) => { setSearch(event.target.value.trim()); }} />
        <Select allowClear className={style.choice} aria-label={t("people.role")} placeholder={t("people.role")} options={["member", ...allRoles].map((value) => ({ value, label: named(value) }))} onChange={(value: string | undefined) => { setRole(value); }} />
      </ScreenHead>
      <Problem error={permissions.error} />
      <Table<Row>
        rowKey={(row) => `${row.object} ${row.action}`} size="middle" loading={permissions.isPending} dataSource={rows} pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }} scroll={md ? { x: 640 } : undefined} locale={{ emptyText: t("permission.empty") }}
        columns={md ? columns : stacked}
      />
    </div>
  );
}
