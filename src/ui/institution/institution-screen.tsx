"use client";
import { useState } from "react";
import { App, Button, Dropdown, Input, Switch, Table, type TableColumnsType } from "antd";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import { parseAsString, useQueryStates } from "nuqs";
import type { AppRouter } from "@/server/root";
import { ScreenHead } from "@/ui/platform/screen-head";
import style from "@/ui/platform/platform.module.css";
import { Tag } from "@/ui/kit/tag";
import { useLocalName } from "@/ui/staff/local-name";
import { Problem } from "@/ui/staff/problem";
import { useAct } from "@/ui/staff/use-act";
import { useTRPC } from "@/ui/shell/trpc";
import { BranchDialog } from "./branch-dialog";
import { NewInstitution } from "./new-institution";
import { RenameDialog } from "./rename-dialog";

export type Institution = inferRouterOutputs<AppRouter>["institution"]["list"][number];

const kinds = ["bank", "leasing", "guarantee", "micro_lending", "factoring"] as const;

/** Partner institutions, found by code or name: who takes part, with how many people and products, and whether they read the scorecard. */
export function InstitutionScreen() {
  const t = useTranslations("platform");
  const trpc = useTRPC();
  const [adding, setAdding] = useState(false);
  const [{ q }, setState] = useQueryStates({ q: parseAsString.withDefault("") });
  const list = useQuery(trpc.institution.list.queryOptions());
  const rows = (list.data ?? []).filter((row) => [row.code, row.nameZh, row.nameEn].some((text) => text.toLowerCase().includes(q.toLowerCase())));
  return (
    <div className={style.screen}>
      <ScreenHead title={t("institution.title")} lead={t("institution.lead")}>
        <Input.Search key={q} className={style.search} defaultValue={q} allowClear maxLength={50} aria-label={t("institution.search")} placeholder={t("institution.search")} onSearch={(text) => void setState({ q: text.trim() })} />
        <Button type="primary" onClick={() => { setAdding(true); }}>{t("institution.add")}</Button>
      </ScreenHead>
      <Problem error={list.error} />
      <Table<Institution>
        rowKey="id" size="middle" loading={list.isPending} dataSource={rows} columns={useColumns()} scroll={{ x: 960 }} pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: list.data === undefined ? " " : t(q === "" ? "institution.empty" : "institution.none") }}
      />
      {adding ? <NewInstitution onClose={() => { setAdding(false); }} /> : null}
    </div>
  );
}

function useColumns(): TableColumnsType<Institution> {
  const t = useTranslations("platform");
  const trpc = useTRPC();
  const act = useAct();
  const nameIn = useLocalName();
  const change = useMutation(trpc.institution.change.mutationOptions(act(t("saved"))));
  const number = { align: "right" as const, className: style.number };
  const name = (row: Institution) => nameIn({ zh: row.nameZh, en: row.nameEn });
  return [
    { title: t("institution.code"), dataIndex: "code", width: 85, sorter: (a, b) => a.code.localeCompare(b.code) },
    { title: t("institution.name"), render: (_, row) => <strong>{name(row)}</strong> },
    { title: t("institution.kind"), width: 110, render: (_, row) => t(`kind.${row.kind}`), filters: kinds.map((kind) => ({ text: t(`kind.${kind}`), value: kind })), onFilter: (kind, row) => row.kind === kind },
    { title: t("institution.branches"), dataIndex: "branches", width: 85, ...number },
    { title: t("institution.people"), dataIndex: "people", width: 80, ...number },
    { title: t("institution.products"), dataIndex: "products", width: 95, ...number },
    { title: t("institution.rating"), width: 95, render: (_, row) => <Switch checked={row.ratingEnabled} loading={change.isPending && change.variables.id === row.id && change.variables.ratingEnabled !== undefined} aria-label={t("institution.ratingOf", { name: name(row) })} onChange={(ratingEnabled) => { change.mutate({ id: row.id, ratingEnabled }); }} /> },
    { title: t("institution.status"), width: 105, render: (_, row) => (row.disabledAt === null ? <Tag tone="success">{t("institution.on")}</Tag> : <Tag tone="error">{t("institution.off")}</Tag>) },
    { title: t("people.status"), width: 95, render: (_, row) => <InstitutionAction row={row} name={name(row)} onChange={(disabled) => { change.mutate({ id: row.id, disabled }); }} /> },
  ];
}

function InstitutionAction({ row, name, onChange }: { readonly row: Institution; readonly name: string; readonly onChange: (disabled: boolean) => void }) {
  const t = useTranslations("platform");
  const { modal } = App.useApp();
  const [dialog, setDialog] = useState<"name" | "branch" | null>(null);
  const close = () => { setDialog(null); };
  if (row.disabledAt !== null) return <Button aria-label={t("institution.switchOnOf", { name })} onClick={() => { onChange(false); }}>{t("institution.switchOn")}</Button>;
  const askOff = () => void modal.confirm({ title: t("institution.confirmOff", { name }), content: t("institution.whatStops"), okText: t("institution.switchOff"), cancelText: t("cancel"), okButtonProps: { danger: true }, onOk: () => { onChange(true); } });
  const items = [
    { key: "name", label: t("institution.rename"), onClick: () => { setDialog("name"); } },
    { key: "branch", label: t("institution.branchList"), onClick: () => { setDialog("branch"); } },
    { type: "divider" as const },
    { key: "off", danger: true, label: t("institution.switchOff"), onClick: askOff },
  ];
  return (
    <>
      <Dropdown trigger={["click"]} menu={{ items }}><Button aria-label={t("people.actionsOf", { name })}>{t("people.actions")}</Button></Dropdown>
      {dialog === "name" ? <RenameDialog row={row} onClose={close} /> : null}
      {dialog === "branch" ? <BranchDialog row={row} name={name} onClose={close} /> : null}
    </>
  );
}
