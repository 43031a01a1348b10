"use client";
import { useState } from "react";
import { Button, Input, Table } from "antd";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { parseAsInteger, parseAsString, useQueryStates } from "nuqs";
import { Tag } from "@/ui/kit/tag";
import { Problem } from "@/ui/staff/problem";
import { useTRPC } from "@/ui/shell/trpc";
import { NewPerson } from "./new-person";
import { PersonActions, type PersonRow } from "./person-action";
import style from "./platform.module.css";
import { ScreenHead } from "./screen-head";

const PAGE_SIZE = 20;

/** People and their roles, one row a membership, found by login, name or organisation; the search stands in the address. */
export function PeopleScreen() {
  const t = useTranslations("platform");
  const roles = useTranslations("role");
  const trpc = useTRPC();
  const english = useLocale() === "en";
  const [adding, setAdding] = useState(false);
  const [{ q, page }, setState] = useQueryStates({ q: parseAsString.withDefault(""), page: parseAsInteger.withDefault(1) }, { history: "push" });
  const people = useQuery(trpc.account.people.queryOptions({ search: q, offset: (Math.max(page, 1) - 1) * PAGE_SIZE, limit: PAGE_SIZE }, { placeholderData: keepPreviousData }));
  return (
    <div className={style.screen}>
      <ScreenHead title={t("people.title")} lead={t("people.lead")}>
        <Input.Search key={q} className={style.search} defaultValue={q} allowClear maxLength={50} aria-label={t("people.search")} placeholder={t("people.search")} onSearch={(text) => void setState({ q: text.trim(), page: 1 })} />
        <Button type="primary" onClick={() => { setAdding(true); }}>{t("people.add")}</Button>
      </ScreenHead>
      <Problem error={people.error} />
      <Table<PersonRow>
        rowKey="membershipId" size="middle" loading={people.isFetching} dataSource={people.data?.rows ?? []} scroll={{ x: 880 }}
        pagination={{ current: page, pageSize: PAGE_SIZE, total: people.data?.total ?? 0, showSizeChanger: false, hideOnSinglePage: true, onChange: (next) => void setState({ page: next }) }}
        locale={{ emptyText: t("people.empty") }}
        columns={[
          { title: t("people.login"), width: 160, render: (_, row) => <span className={style.code}>{row.loginName}</span> },
          { title: t("people.name"), width: 150, render: (_, row) => <span className={style.actions}>{row.name}{row.disabledAt === null ? null : <Tag tone="error">{t("people.disabled")}</Tag>}</span> },
          { title: t("people.role"), width: 175, render: (_, row) => roles(row.role) },
          { title: t("people.organisation"), render: (_, row) => (english ? row.organisationEn : row.organisationZh) ?? t("people.city") },
          { title: t("people.phone"), width: 130, render: (_, row) => <span className={style.code}>{row.phone ?? "—"}</span> },
          { title: t("people.status"), width: 100, render: (_, row) => <PersonActions row={row} /> },
        ]}
      />
      <NewPerson open={adding} onClose={() => { setAdding(false); }} />
    </div>
  );
}
