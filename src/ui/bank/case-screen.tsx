"use client";
import { Alert, Button, Skeleton } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/ui/shell/trpc";
import { LoanPanel } from "@/ui/loan/loan-panel";
import { RenewalPanel } from "@/ui/loan/renewal-panel";
import type { BankRole, CaseView } from "./answer";
import { CaseHead } from "./case-head";
import { ConsentPanel } from "./consent-panel";
import { ContractPanel } from "@/ui/loan/contract-panel";
import { DecisionPanel } from "./decision-panel";
import { DiligencePanel } from "./diligence-panel";
import { NeedPanel } from "./need-panel";
import { ReportPanel } from "./report-panel";
import { SupplementPanel } from "./supplement-panel";
import { TimelinePanel } from "./timeline-panel";
import { useProblemText } from "@/ui/staff/problem";
import style from "@/ui/staff/staff.module.css";

export interface CaseScreenProps {
  readonly initial: CaseView;
  readonly role: BankRole;
}

/** One case from the need to the last repayment; each part shows what it is time for. */
export function CaseScreen({ initial, role }: CaseScreenProps) {
  const t = useTranslations("bank.case");
  const trpc = useTRPC();
  const text = useProblemText();
  const found = useQuery(trpc.financingCase.get.queryOptions({ caseId: initial.id }, { initialData: initial }));
  const view: CaseView | undefined = found.data;
  if (view === undefined) return <div role="status" aria-label={t("loading")}><Skeleton active paragraph={{ rows: 12 }} /></div>;
  const part = { view, role };
  // Proposing comes after everything that it rests on; once proposed, the decision is what everybody looks for first.
  const isProposing = view.status === "due_diligence";
  return (
    <div className={style.screen}>
      {found.isError ? <Alert type="error" showIcon title={text(found.error)} action={<Button onClick={() => void found.refetch()}>{t("retry")}</Button>} /> : null}
      <CaseHead {...part} />
      <div className={style.columns}>
        <div className={style.column}>
          <LoanPanel {...part} />
          <ContractPanel {...part} />
          {isProposing ? null : <DecisionPanel {...part} />}
          <RenewalPanel view={view} />
          <NeedPanel {...part} />
          <ConsentPanel {...part} />
          {role === "bank.admin" ? null : <ReportPanel {...part} />}
          <SupplementPanel {...part} />
          <DiligencePanel {...part} />
          {isProposing ? <DecisionPanel {...part} /> : null}
        </div>
        <aside className={style.sticky}><TimelinePanel view={view} /></aside>
      </div>
    </div>
  );
}
