"use client";
import { useState } from "react";
import { Button, Input, Select, Table } from "antd";
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
  const english = useLocale() === "en";
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
        rowKey="membershipId" size="middle" loading={people.isFetching} dataSource={rows} scroll={{ x: 880 }}
        pagination={{ current: page, pageSize: PAGE_SIZE, total: before + rows.length + (people.data?.hasMore === true ? 1 : 0), showSizeChanger: false, hideOnSinglePage: true, onChange: (next) => void setState({ page: next }) }}
        locale={{ emptyText: people.data === undefined ? " " : t("people.empty") }}
        columns={[
          { title: t("people.login"), width: 160, render: (_, row) => <span className={style.code}>{row.loginName}</span> },
          { title: t("people.name"), width: 150, render: (_, row) => <span className={style.actions}>{row.name}{row.disabledAt === null ? null : <Tag tone="error">{t("people.disabled")}</Tag>}</span> },
          { title: t("people.role"), width: 175, render: (_, row) => roleName(row.role) },
          { title: t("people.organisation"), render: (_, row) => (english ? row.organisationEn : row.organisationZh) ?? t("people.city") },
          { title: t("people.phone"), width: 130, render: (_, row) => <span className={style.code}>{row.phone ?? "—"}</span> },
          { title: t("people.status"), width: 100, render: (_, row) => <PersonActions row={row} /> },
        ]}
      />
      <NewPerson open={adding} onClose={() => { setAdding(false); }} />
    </div>
  );
}
