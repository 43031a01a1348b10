"use client";
import type { ReactNode } from "react";
import { useRouter } from "next/navigation";
import { Alert, Button, Empty, Grid, Input, Select, Table, type TableColumnsType } from "antd";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { parseAsInteger, parseAsString, useQueryStates } from "nuqs";
import { industryName } from "@/domain/enterprise/industry";
import { CaseTags } from "@/ui/financing-case/case-tag";
import { amountIn } from "@/ui/kit/amount";
import { lastDay } from "@/ui/need/deadline";
import { useTRPC } from "@/ui/shell/trpc";
import type { BankRole, MarketItem } from "./answer";
import { Heading } from "@/ui/staff/heading";
import { useDistricts, useLocalName } from "@/ui/staff/local-name";
import { useKeyed } from "@/ui/staff/use-keyed";
import { StackedMoment } from "@/ui/staff/stacked-moment";
import { useAct } from "@/ui/staff/use-act";
import { useWanText } from "@/ui/staff/wan-text";
import style from "@/ui/staff/staff.module.css";

const PAGE = 20;
const parsers = { text: parseAsString.withDefault(""), district: parseAsString, page: parseAsInteger.withDefault(1) };

/** Needs that any bank may claim; a claim opens and accepts the case, and keeps other banks out for a time. */
export function MarketScreen({ role }: { readonly role: BankRole }) {
  const t = useTranslations("bank.market");
  const trpc = useTRPC();
  const districts = useDistricts();
  const [state, setState] = useQueryStates(parsers, { history: "push", scroll: false });
  const page = Math.max(1, state.page);
  const input = { search: state.text || undefined, districtCode: state.district ?? undefined, offset: (page - 1) * PAGE, limit: PAGE };
  const market = useQuery(trpc.financingCase.market.queryOptions(input, { placeholderData: keepPreviousData }));
  return (
    <div className={style.screen}>
      <header><h1>{t("title")}</h1><p className={style.lead}>{t("lead")}</p></header>
      <div role="search" className={style.filters}>
        <Input.Search key={state.text} className={style.searchWide} allowClear defaultValue={state.text} aria-label={t("searchLabel")} placeholder={t("searchLabel")} enterButton={t("search")} onSearch={(text) => void setState({ text: text.trim(), page: 1 })} />
        <Select className={style.filter} allowClear showSearch={{ optionFilterProp: "label" }} aria-label={t("district")} placeholder={t("district")} value={state.district ?? undefined} onChange={(district?: string) => void setState({ district: district ?? null, page: 1 })} options={districts.choices} />
      </div>
      {market.isError ? <Alert type="error" showIcon title={t("failed")} action={<Button onClick={() => void market.refetch()}>{t("retry")}</Button>} /> : null}
      <Table<MarketItem> rowKey="needId" size="middle" columns={useColumns(role)} dataSource={[...(market.data?.items ?? [])]} scroll={{ x: "max-content" }} loading={market.isFetching && !market.isPending}
        locale={{ emptyText: market.isPending ? <span role="status">{t("loading")}</span> : <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("empty")} /> }}
        pagination={{ current: page, pageSize: PAGE, total: market.data?.total ?? 0, showSizeChanger: false, hideOnSinglePage: true, onChange: (next) => void setState({ page: next }) }} />
    </div>
  );
}

function useColumns(role: BankRole): TableColumnsType<MarketItem> {
  const t = useTranslations("bank.market.column");
  const cases = useTranslations("financing-case");
  const products = useTranslations("product");
  const districts = useDistricts();
  const number = { align: "right" as const, className: style.number };
  const { md = false } = Grid.useBreakpoint();
  const whose = { title: t("enterprise"), key: "enterprise" };
  // A phone shows one need below the other, each with its button: what is beside the screen nobody claims.
  if (!md) return [{ ...whose, render: (_, item) => <Asked item={item}><Terms item={item} /><Claim item={item} role={role} /></Asked> }];
  return [
    { ...whose, render: (_, item) => <Asked item={item} /> },
    { title: <Heading>{t("amount")}</Heading>, key: "amount", ...number, render: (_, { amountYuan }) => amountIn("wan", amountYuan) },
    { title: <Heading brief>{t("term")}</Heading>, key: "term", ...number, render: (_, { termMonths }) => termMonths },
    { title: t("purpose"), key: "purpose", render: (_, { purpose }) => <div className={style.few}>{cases.has(`purpose.${purpose}`) ? cases(`purpose.${purpose}`) : purpose}</div> },
    { title: t("guarantee"), key: "guarantee", className: style.whole, render: (_, { guaranteeMode }) => (guaranteeMode === null ? "—" : products(`guaranteeMode.${guaranteeMode}`)) },
    { title: t("district"), key: "district", render: (_, { districtCode }) => <div className={style.place}>{districts.nameOf(districtCode)}</div> },
    { title: t("publishedAt"), key: "publishedAt", render: (_, { publishedAt }) => <StackedMoment at={publishedAt} /> },
    { title: t("claim"), key: "claim", fixed: "right", render: (_, item) => <Claim item={item} role={role} /> },
  ];
}

/** Who asks: the name, and what a bank looks at before it claims: trade, size, age, first loan or renewal. */
function Asked({ item, children }: { readonly item: MarketItem; readonly children?: ReactNode }) {
  const t = useTranslations("bank.market");
  const cases = useTranslations("financing-case");
  const nameIn = useLocalName();
  const industry = industryName(item.industryCode);
  return (
    <div className={`${style.name} ${style.nameAsked}`}>
      <strong>{item.enterprise}</strong>
      <div className={style.meta}><span className={style.mono}>{item.number}</span><CaseTags firstLoan={item.firstLoan} renewal={item.renewal} /></div>
      <div className={style.meta}>
        {industry === null ? null : <span>{nameIn(industry)}</span>}
        {item.size !== null && cases.has(`size.${item.size}`) ? <span>{cases(`size.${item.size}`)}</span> : null}
        <span>{t("since", { year: item.establishedOn.slice(0, 4) })}</span>
      </div>
      {children}
    </div>
  );
}

function Terms({ item }: { readonly item: MarketItem }) {
  const words = useTranslations("bank");
  const cases = useTranslations("financing-case");
  const districts = useDistricts();
  const wan = useWanText();
  return (
    <p className={style.meta}>
      <span>{words("wan", { amount: wan(item.amountYuan) })}</span>
      <span>{words("months", { months: item.termMonths })}</span>
      <span>{cases.has(`purpose.${item.purpose}`) ? cases(`purpose.${item.purpose}`) : item.purpose}</span>
      <span>{districts.nameOf(item.districtCode)}</span>
    </p>
  );
}

/** One key for one intention: a double click claims once. */
function Claim({ item, role }: { readonly item: MarketItem; readonly role: BankRole }) {
  const t = useTranslations("bank.market");
  const trpc = useTRPC();
  const router = useRouter();
  const nameIn = useLocalName();
  const act = useAct();
  const claim = useKeyed(trpc.financingCase.claim.mutationOptions({
    ...act(t("claimed")),
    onSuccess: ({ caseId }) => { act(t("claimed")).onSuccess(); router.push(`/bank/cases/${caseId}`); },
  }));
  if (item.claimedUntil !== null) {
    const who = nameIn({ zh: item.claimedByZh ?? "", en: item.claimedByEn ?? "" });
    return <span className={`${style.hint} ${style.heldUntil}`}>{t("held", { who, until: lastDay(item.claimedUntil) })}</span>;
  }
  if (role !== "bank.officer") return <span className={style.hint}>{t("officerOnly")}</span>;
  return <Button type="primary" loading={claim.isPending} onClick={() => claim.send({ needId: item.needId })} aria-label={t("claimOf", { enterprise: item.enterprise })}>{t("claim")}</Button>;
}
