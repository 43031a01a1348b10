"use client";
import { Table, Tag, type TableColumnsType } from "antd";
import { useTranslations } from "next-intl";
import { amountIn } from "@/ui/kit/amount";
import type { BankRole, LoanView, NoteView } from "@/ui/bank/answer";
import { NoteAction } from "./note-action";
import { useWanText } from "@/ui/staff/wan-text";
import style from "@/ui/staff/staff.module.css";

/** The loan notes with what is still owed; a row opens to its repayments. */
export function NoteTable({ loan, role }: { readonly loan: LoanView; readonly role: BankRole }) {
  const t = useTranslations("bank.loanNote");
  const loans = useTranslations("loan");
  const number = { align: "right" as const, className: style.number };
  const columns: TableColumnsType<NoteView> = [
    { title: t("noteNo"), dataIndex: "loanNoteNo" },
    { title: t("amount"), key: "amount", ...number, render: (_, { amountYuan }) => amountIn("wan", amountYuan) },
    { title: t("outstanding"), key: "outstanding", ...number, render: (_, { outstandingYuan }) => amountIn("wan", outstandingYuan) },
    { title: t("drawnOn"), dataIndex: "drawnOn", className: style.mono },
    { title: t("maturityOn"), dataIndex: "maturityOn", className: style.mono },
    { title: t("status"), key: "status", render: (_, { status }) => <Tag color={status === "overdue" || status === "non_performing" ? "error" : undefined}>{loans(`status.${status}`)}</Tag> },
    { title: t("action"), key: "action", render: (_, note) => <NoteAction note={note} role={role} /> },
  ];
  return (
    <Table<NoteView> size="small" rowKey="id" columns={columns} dataSource={[...loan.drawdowns]} pagination={false} scroll={{ x: "max-content" }} locale={{ emptyText: t("empty") }}
      expandable={{ showExpandColumn: loan.drawdowns.some(({ repayments }) => repayments.length > 0), rowExpandable: ({ repayments }) => repayments.length > 0, expandedRowRender: (note) => <Repayments note={note} /> }} />
  );
}

function Repayments({ note }: { readonly note: NoteView }) {
  const t = useTranslations("bank.loanNote");
  const wan = useWanText();
  return (
    <ul className={style.list} aria-label={t("repayments")}>
      {note.repayments.map((one) => <li key={one.id} className={style.mono}>{t("repaid", { date: one.paidOn, principal: wan(one.principalYuan), interest: amountIn("yuan", one.interestYuan) })}</li>)}
    </ul>
  );
}
