import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { inferRouterOutputs } from "@trpc/server";
import { categories } from "@/domain/report/registry";
import type { AppRouter } from "@/server/root";
import { Amount } from "@/ui/kit/amount";
import { Page, Panel } from "@/ui/kit/layout";
import { localText } from "@/ui/kit/local-text";
import { Notice } from "@/ui/kit/notice";
import { SummaryList } from "@/ui/kit/summary-list";
import { Table, type Column } from "@/ui/kit/table";
import { AgentForm } from "./agent-form";
import type { FormAction } from "@/ui/kit/form-state";

type Enterprise = inferRouterOutputs<AppRouter>["enterprise"]["own"];
type Member = Enterprise["members"][number];

export interface MemberScreenProps {
  readonly enterprise: Enterprise;
  readonly mayChange: boolean;
  readonly done?: "added" | "ended";
  readonly addAgent: FormAction;
}

/** Who acts for the enterprise, and for the legal representative the way to change that. */
export function MemberScreen({ enterprise, mayChange, done, addAgent }: MemberScreenProps) {
  const t = useTranslations("enterprise.member");
  const role = useTranslations("role.enterprise");
  const columns: Column<Member>[] = [
    { key: "name", header: t("name"), cell: (member) => member.name },
    { key: "role", header: t("role"), cell: (member) => role(member.role === "enterprise_legal" ? "legal" : "agent") },
    { key: "phone", header: t("phone"), cell: (member) => member.phone },
    ...(mayChange ? [{ key: "action", header: t("action"), cell: (member: Member) => (member.role === "enterprise_agent" ? <Link href={`/enterprise/members/end?member=${member.id}`}>{t("end")}<span className="visually-hidden"> {member.name}</span></Link> : null) }] : []),
  ];
  return (
    <Page title={t("title")} lead={t("lead")} caption={enterprise.name}>
      {done === undefined ? null : <Notice tone="success" live title={t(done)} />}
      <Table caption={t("title")} captionHidden columns={columns} rows={enterprise.members} rowKey={({ id }) => id} />
      {mayChange ? <Panel title={t("add")}><p>{t("addText")}</p><AgentForm key={enterprise.members.length} action={addAgent} /></Panel> : <Notice title={t("legalOnly")} />}
      <EnterpriseFacts enterprise={enterprise} />
    </Page>
  );
}

function EnterpriseFacts({ enterprise }: { readonly enterprise: Enterprise }) {
  const t = useTranslations("enterprise");
  const kit = useTranslations("kit");
  const locale = useLocale();
  const { department, departmentEn } = categories.registration;
  const asOf = enterprise.sourceAsOf.toISOString().slice(0, 10);
  return (
    <Panel title={t("member.enterprise")}>
      <SummaryList
        facts={[
          { label: t("fact.name"), value: enterprise.name, hint: enterprise.uscc },
          { label: t("fact.legal"), value: enterprise.legalRepresentative },
          { label: t("fact.type"), value: enterprise.enterpriseType },
          { label: t("fact.district"), value: localText(locale, enterprise.district) },
          { label: t("fact.capital"), value: <Amount yuan={enterprise.registeredCapital} /> },
          { label: t("fact.established"), value: enterprise.establishedOn.toISOString().slice(0, 10) },
          { label: t("fact.status"), value: enterprise.registrationStatus },
          { label: t("fact.address"), value: enterprise.address },
        ]}
      />
      <p>{kit("lockedSource", { source: locale === "en" ? departmentEn : department, asOf })} <Link href="/centres">{kit("lockedCorrect")}</Link></p>
    </Panel>
  );
}
