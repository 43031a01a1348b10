"use client";
import { Alert, Button, Empty, Grid, Table, type TableColumnsType } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { amountIn } from "@/ui/kit/amount";
import { useTRPC } from "@/ui/shell/trpc";
import type { Team } from "./answer";
import { Heading } from "@/ui/staff/heading";
import { useLocalName } from "@/ui/staff/local-name";
import { ScrollRegion } from "@/ui/staff/scroll-region";
import style from "@/ui/staff/staff.module.css";

type Member = Team["staff"][number];

/** Who works here, and what their cases of the last three months came to. */
export function TeamScreen() {
  const t = useTranslations("bank.team");
  const trpc = useTRPC();
  const nameIn = useLocalName();
  const team = useQuery(trpc.institution.team.queryOptions());
  return (
    <div className={style.screen}>
      <header><h1>{t("title")}</h1><p className={style.lead}>{team.data === undefined ? t("loading") : t("lead", { institution: nameIn(team.data.institution), since: team.data.since })}</p></header>
      {team.isError ? <Alert type="error" showIcon title={t("failed")} action={<Button onClick={() => void team.refetch()}>{t("retry")}</Button>} /> : null}
      <ScrollRegion label={t("title")}>
      <Table<Member> rowKey={(member) => `${member.personId} ${member.role}`} size="middle" columns={useColumns()} dataSource={[...(team.data?.staff ?? [])]} pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: team.isPending ? <span role="status">{t("loading")}</span> : <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("empty")} /> }} />
      </ScrollRegion>
      <p className={style.hint}>{t("note")}</p>
    </div>
  );
}

function useColumns(): TableColumnsType<Member> {
  const t = useTranslations("bank.team.column");
  const roles = useTranslations("role");
  const nameIn = useLocalName();
  const { md = false } = Grid.useBreakpoint();
  const number = { align: "right" as const, className: style.number };
  const byOfficer = (member: Member, value: string | number) => (member.role === "bank.officer" ? value : "—");
  const roleOf = ({ role }: Member) => (roles.has(role) ? roles(role) : role);
  const branchOf = ({ branchZh, branchEn }: Member) => (branchZh === null ? null : nameIn({ zh: branchZh, en: branchEn ?? branchZh }));
  // A phone has the role and the branch below the name, so that the first figures are in sight.
  return [
    { title: t("name"), key: "name", render: (_, member) => <div className={md ? style.twoLines : `${style.twoLines} ${style.name}`}><span className={style.whole}>{member.name}</span><span className={style.hint}>{roleOf(member)}</span>{md ? null : <span className={style.hint}>{branchOf(member)}</span>}</div> },
    ...(md ? [{ title: t("branch"), key: "branch", render: (_: unknown, member: Member) => <div className={style.name}>{branchOf(member) ?? "—"}</div> }] : []),
    { title: <Heading>{t("open")}</Heading>, key: "open", ...number, render: (_, member) => byOfficer(member, member.open) },
    { title: <Heading>{t("breached")}</Heading>, key: "breached", ...number, render: (_, member) => byOfficer(member, member.breached) },
    { title: <Heading>{t("approved")}</Heading>, key: "approved", ...number, render: (_, member) => byOfficer(member, member.approved) },
    { title: <Heading>{t("rejected")}</Heading>, key: "rejected", ...number, render: (_, member) => byOfficer(member, member.rejected) },
    { title: <Heading>{t("disbursedCount")}</Heading>, key: "disbursedCount", ...number, render: (_, member) => byOfficer(member, member.disbursedCount) },
    { title: <Heading>{t("disbursedWan")}</Heading>, key: "disbursedWan", ...number, render: (_, member) => byOfficer(member, amountIn("wan", member.disbursedYuan)) },
    { title: <Heading>{t("median")}</Heading>, key: "median", ...number, render: (_, member) => byOfficer(member, member.medianWorkingDays ?? "—") },
  ];
}
