import Link from "next/link";
import { useTranslations } from "next-intl";
import { Page, Panel } from "@/ui/kit/layout";
import { Notice } from "@/ui/kit/notice";
import { Table, type Column } from "@/ui/kit/table";
import { AgentForm } from "./agent-form";
import { EnterpriseFacts, type Enterprise } from "./enterprise-facts";
import type { FormAction } from "@/ui/kit/form-state";
import style from "./enterprise.module.css";

type Member = Enterprise["members"][number];

export interface MemberScreenProps {
  readonly enterprise: Enterprise;
  readonly mayChange: boolean;
  readonly done?: "added" | "ended";
  readonly addAgent: FormAction;
}

function isAgent({ role }: Member): boolean {
  return role === "enterprise_agent";
}

/** Who acts for the enterprise, and for the legal representative the way to change that. */
export function MemberScreen({ enterprise, mayChange, done, addAgent }: MemberScreenProps) {
  const t = useTranslations("enterprise.member");
  const role = useTranslations("role.enterprise");
  const columns: Column<Member>[] = [
    { key: "name", header: t("name"), cell: (member) => member.name },
    { key: "role", header: t("role"), cell: (member) => role(member.role === "enterprise_legal" ? "legal" : "agent") },
    { key: "phone", header: t("phone"), cell: (member) => member.phone },
    ...(mayChange && enterprise.members.some(isAgent) ? [{ key: "action", header: t("action"), cell: (member: Member) => (isAgent(member) ? <Link href={`/enterprise/members/end?member=${member.id}`}>{t("end")}<span className="visually-hidden"> {member.name}</span></Link> : null) }] : []),
  ];
  return (
    <Page title={t("title")} lead={t("lead")} caption={enterprise.name}>
      {done === undefined ? null : <Notice tone="success" live title={t(done)} />}
      <Table caption={t("title")} captionHidden columns={columns} rows={enterprise.members} rowKey={({ id }) => id} />
      {mayChange ? <Panel title={t("add")}><p>{t("addText")}</p><div className={style.form}><AgentForm key={enterprise.members.length} action={addAgent} /></div></Panel> : <Notice title={t("legalOnly")} />}
      <Panel title={t("enterprise")}><EnterpriseFacts enterprise={enterprise} /></Panel>
    </Page>
  );
}
