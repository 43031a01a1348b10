"use client";
import { useState } from "react";
import { Button, Popconfirm, Switch, Table, Tag } from "antd";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import type { AppRouter } from "@/server/root";
import { useAct } from "@/ui/staff/use-act";
import { ScreenHead } from "@/ui/platform/screen-head";
import style from "@/ui/platform/platform.module.css";
import { useTRPC } from "@/ui/shell/trpc";
import { NewInstitution } from "./new-institution";

type Row = inferRouterOutputs<AppRouter>["institution"]["list"][number];

/** Partner institutions: who takes part, with how many people and products, and whether they read the scorecard. */
export function InstitutionScreen() {
  const t = useTranslations("platform");
  const trpc = useTRPC();
  const act = useAct();
  const english = useLocale() === "en";
  const [adding, setAdding] = useState(false);
  const list = useQuery(trpc.institution.list.queryOptions());
  const change = useMutation(trpc.institution.change.mutationOptions(act(t("saved"))));
  const name = (row: Row) => (english ? row.nameEn : row.nameZh);
  return (
    <div className={style.screen}>
      <ScreenHead title={t("institution.title")} lead={t("institution.lead")}>
        <Button type="primary" onClick={() => { setAdding(true); }}>{t("institution.add")}</Button>
      </ScreenHead>
      <Table<Row>
        rowKey="id" size="middle" loading={list.isPending} dataSource={list.data ?? []} scroll={{ x: 860 }} pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: t("institution.empty") }}
        columns={[
          { title: t("institution.code"), dataIndex: "code", width: 90, sorter: (a, b) => a.code.localeCompare(b.code) },
          { title: t("institution.name"), render: (_, row) => name(row) },
          { title: t("institution.kind"), width: 130, render: (_, row) => t(`kind.${row.kind}`), filters: (["bank", "leasing", "guarantee", "micro_lending", "factoring"] as const).map((kind) => ({ text: t(`kind.${kind}`), value: kind })), onFilter: (kind, row) => row.kind === kind },
          { title: t("institution.branches"), dataIndex: "branches", width: 100, align: "right" },
          { title: t("institution.people"), dataIndex: "people", width: 100, align: "right" },
          { title: t("institution.products"), dataIndex: "products", width: 110, align: "right" },
          { title: t("institution.rating"), width: 120, render: (_, row) => <Switch checked={row.ratingEnabled} aria-label={t("institution.ratingOf", { name: name(row) })} onChange={(ratingEnabled) => { change.mutate({ id: row.id, ratingEnabled }); }} /> },
          { title: t("institution.status"), width: 190, render: (_, row) => <Status row={row} name={name(row)} onChange={(disabled) => { change.mutate({ id: row.id, disabled }); }} /> },
        ]}
      />
      <NewInstitution open={adding} onClose={() => { setAdding(false); }} />
    </div>
  );
}

function Status({ row, name, onChange }: { readonly row: Row; readonly name: string; readonly onChange: (disabled: boolean) => void }) {
  const t = useTranslations("platform");
  if (row.disabledAt !== null) {
    return <><Tag>{t("institution.off")}</Tag><Button size="small" onClick={() => { onChange(false); }}>{t("institution.switchOn")}</Button></>;
  }
  return (
    <>
      <Tag color="success">{t("institution.on")}</Tag>
      <Popconfirm title={t("institution.confirmOff", { name })} description={t("institution.whatStops")} okText={t("institution.switchOff")} cancelText={t("cancel")} onConfirm={() => { onChange(true); }}>
        <Button size="small" danger>{t("institution.switchOff")}</Button>
      </Popconfirm>
    </>
  );
}
