"use client";
import { useState } from "react";
import { Input, Select, Table, Tag } from "antd";
import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import { roles as allRoles } from "@/domain/account/role";
import type { AppRouter } from "@/server/root";
import { useTRPC } from "@/ui/shell/trpc";
import style from "./platform.module.css";
import { ScreenHead } from "./screen-head";

type Row = inferRouterOutputs<AppRouter>["account"]["permissions"][number];

/** "Who can do this": every action of the policy with the roles that hold it. */
export function PermissionScreen() {
  const t = useTranslations("platform");
  const roleName = useTranslations("role");
  const trpc = useTRPC();
  const [search, setSearch] = useState("");
  const [role, setRole] = useState<string>();
  const permissions = useQuery(trpc.account.permissions.queryOptions());
  const named = (value: string) => (value === "member" ? t("permission.member") : roleName(value));
  const rows = (permissions.data ?? []).filter((row) => `${row.object}.${row.action}`.toLowerCase().includes(search.toLowerCase()) && (role === undefined || row.roles.includes(role)));
  return (
    <div className={style.screen}>
      <ScreenHead title={t("permission.title")} lead={t("permission.lead")}>
        <Input className={style.search} allowClear aria-label={t("permission.search")} placeholder={t("permission.search")} onChange={(event) => { setSearch(event.target.value.trim()); }} />
        <Select allowClear className={style.search} aria-label={t("people.role")} placeholder={t("people.role")} options={allRoles.map((value) => ({ value, label: named(value) }))} onChange={(value: string | undefined) => { setRole(value); }} />
      </ScreenHead>
      <Table<Row>
        rowKey={(row) => `${row.object} ${row.action}`} size="middle" loading={permissions.isPending} dataSource={rows} pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }} scroll={{ x: 560 }}
        columns={[
          { title: t("permission.object"), dataIndex: "object", width: 150 },
          { title: t("permission.action"), dataIndex: "action", width: 200 },
          { title: t("permission.roles"), render: (_, row) => row.roles.map((value) => <Tag key={value}>{named(value)}</Tag>) },
        ]}
      />
    </div>
  );
}
