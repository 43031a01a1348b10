"use client";
import { useState } from "react";
import { Button, Grid, Input, Select, Table, type TableColumnsType } from "antd";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { roles } from "@/domain/account/role";
import { Tag } from "@/ui/kit/tag";
import { Problem } from "@/ui/staff/problem";
import { useTRPC } from "@/ui/shell/trpc";
import { NewPerson } from "./new-person";
import { PersonActions, type PersonRow } from "./person-action";
import style from "./platform.module.css";
import { ScreenHead } from "./screen-head";

const PAGE_SIZE = 20;
const offered = roles.filter((role) => role !== "public");

/** People and their roles, one row a membership, found by login, name, phone or organisation and by role; the search stands in the address. */
export function PeopleScreen() {
  const t = useTranslations("platform");
  const roleName = useTranslations("role");
  const trpc = useTRPC();
  const { md = false } = Grid.useBreakpoint();
  const columns = useColumns(md);
  const [adding, setAdding] = useState(false);
  const [{ q, role, page }, setState] = useQueryStates({ q: parseAsString.withDefault(""), role: parseAsStringLiteral(offered), page: parseAsInteger.withDefault(1) }, { history: "push" });
  const before = (Math.max(page, 1) - 1) * PAGE_SIZE;
  const people = useQuery(trpc.account.people.queryOptions({ search: q, role: role ?? undefined, offset: before, limit: PAGE_SIZE }, { placeholderData: keepPreviousData }));
  const rows = people.data?.rows ?? [];
  return (
    <div className={style.screen}>
      <ScreenHead title={t("people.title")} lead={t("people.lead")}>
        <Input.Search key={q} className={style.search} defaultValue={q} allowClear maxLength={50} aria-label={t("people.search")} placeholder={t("people.search")} onSearch={(text) => void setState({ q: text.trim(), page: 1 })} />
        <Select className={style.choice} allowClear aria-label={t("people.byRole")} placeholder={t("people.byRole")} value={role ?? undefined} onChange={(chosen: typeof role | undefined) => void setState({ role: chosen ?? null, page: 1 })}
          options={offered.map((value) => ({ value, label: roleName(value) }))} />
        <Button type="primary" onClick={() => { setAdding(true); }}>{t("people.add")}</Button>
      </ScreenHead>
      <Problem error={people.error} />
      <Table<PersonRow>
        rowKey="membershipId" size="middle" loading={people.isFetching} dataSource={rows} scroll={md ? { x: 880 } : undefined}
        pagination={{ current: page, pageSize: PAGE_SIZE, total: before + rows.length + (people.data?.hasMore === true ? 1 : 0), showSizeChanger: false, hideOnSinglePage: true, onChange: (next) => void setState({ page: next }) }}
        locale={{ emptyText: people.data === undefined ? " " : t("people.empty") }}
        columns={columns}
      />
      <NewPerson open={adding} onClose={() => { setAdding(false); }} />
    </div>
  );
}

/** A membership's facts side by side; on a phone they stand below the name, so that what can be done with the person is in sight. */
function useColumns(md: boolean): TableColumnsType<PersonRow> {
  const t = useTranslations("platform");
  const roleName = useTranslations("role");
  const english = useLocale() === "en";
  const nameOf = (row: PersonRow) => <span className={style.actions}>{row.name}{row.disabledAt === null ? null : <Tag tone="error">{t("people.disabled")}</Tag>}</span>;
  const organisationOf = (row: PersonRow) => (english ? row.organisationEn : row.organisationZh) ?? t("people.city");
  const actions = { title: t("people.status"), width: 100, render: (_: unknown, row: PersonRow) => <PersonActions row={row} /> };
  if (!md) return [
    {
      title: t("people.name"),
      render: (_, row) => (
        <div className={style.stacked}>
          <strong>{nameOf(row)}</strong>
          <span className={`${style.note} ${style.code}`}>{row.loginName}</span>
          <span>{roleName(row.role)}</span>
          <span className={style.note}>{organisationOf(row)}</span>
          <span className={`${style.note} ${style.code}`}>{row.phone ?? "—"}</span>
        </div>
      ),
    },
    actions,
  ];
  return [
    { title: t("people.login"), width: 160, render: (_, row) => <span className={style.code}>{row.loginName}</span> },
    { title: t("people.name"), width: 120, render: (_, row) => nameOf(row) },
    { title: t("people.role"), width: 200, render: (_, row) => roleName(row.role) },
    { title: t("people.organisation"), render: (_, row) => organisationOf(row) },
    { title: t("people.phone"), width: 130, render: (_, row) => <span className={style.code}>{row.phone ?? "—"}</span> },
    actions,
  ];
}
