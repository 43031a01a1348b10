"use client";
import { Tag } from "antd";
import { useTranslations } from "next-intl";
import { amountIn } from "@/ui/kit/amount";
import type { LoanView } from "@/ui/bank/answer";
import type { CaseActionProps } from "@/ui/bank/case-action";
import { shortRate } from "@/ui/need/rate-text";
import { FactList, Section } from "@/ui/staff/fact-list";
import { DrawdownForm } from "./drawdown-form";
import { FirstLoanBlock } from "./first-loan-block";
import { NoteList } from "./note-list";
import style from "@/ui/staff/staff.module.css";

/** The loan: its limit and what is left of it, the notes with their repayments, and the next drawdown. */
export function LoanPanel({ view, role }: CaseActionProps) {
  const t = useTranslations("bank.loan");
  const loans = useTranslations("loan");
  const products = useTranslations("product");
  const { loan } = view;
  if (loan === null) return null;
  const drawable = role === "bank.officer" && loan.remainingYuan !== "0.00" && (view.status === "contracted" || view.status === "partly_disbursed" || loan.revolving);
  return (
    <Section id="loan" title={t("title")} extra={<Tag color={loan.status === "overdue" || loan.status === "non_performing" ? "error" : "success"}>{loans(`status.${loan.status}`)}</Tag>}>
      <Limit loan={loan} />
      <FactList facts={[
        [t("number"), loan.number],
        [t("contractNo"), loan.contractNo],
        [t("contractedOn"), loan.contractedOn],
        [t("drawUntil"), loan.drawUntil],
        [t("rate"), t("percent", { rate: shortRate(loan.annualRate) })],
        [t("terms"), `${products(`guaranteeMode.${loan.guaranteeMode}`)} · ${products(`repaymentMethod.${loan.repaymentMethod}`)}`],
      ]} />
      <FirstLoanBlock loan={loan} role={role} />
      <NoteList loan={loan} role={role} />
      {drawable ? <DrawdownForm view={view} loan={loan} /> : null}
      {!drawable && role === "bank.officer" && loan.remainingYuan === "0.00" ? <p className={style.hint}>{t("usedUp")}</p> : null}
    </Section>
  );
}

function Limit({ loan }: { readonly loan: LoanView }) {
  const t = useTranslations("bank.loan");
  const figures = [["approved", loan.approvedYuan], ["drawn", loan.drawnYuan], ["outstanding", loan.outstandingYuan], ["remaining", loan.remainingYuan]] as const;
  return <dl className={style.limit}>{figures.map(([name, yuan]) => <div key={name}><dt>{t(`${name}Wan`)}</dt><dd>{amountIn("wan", yuan)}</dd></div>)}</dl>;
}
