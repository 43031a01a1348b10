"use client";
import { Tag } from "antd";
import { useTranslations } from "next-intl";
import { amountIn } from "@/ui/kit/amount";
import type { BankRole, LoanView, NoteView } from "@/ui/bank/answer";
import { FactList } from "@/ui/staff/fact-list";
import { NoteAction } from "./note-action";
import { useWanText } from "@/ui/staff/wan-text";
import style from "@/ui/staff/staff.module.css";

/** The loan notes with what is still owed, what can be recorded for each, and its repayments. */
export function NoteList({ loan, role }: { readonly loan: LoanView; readonly role: BankRole }) {
  const t = useTranslations("bank.loanNote");
  if (loan.drawdowns.length === 0) return <p className={style.hint}>{t("empty")}</p>;
  return <ul className={style.list} aria-label={t("notes")}>{loan.drawdowns.map((note) => <li key={note.id} className={style.item}><Note note={note} role={role} /></li>)}</ul>;
}

function Note({ note, role }: { readonly note: NoteView; readonly role: BankRole }) {
  const t = useTranslations("bank.loanNote");
  const loans = useTranslations("loan.status");
  const isBad = note.status === "overdue" || note.status === "non_performing";
  return (
    <>
      <div className={style.panelHead}>
        <div className={style.title}><strong className={style.mono}>{note.loanNoteNo}</strong><Tag color={isBad ? "error" : undefined}>{loans(note.status)}</Tag></div>
        <NoteAction note={note} role={role} />
      </div>
      <FactList facts={[
        [t("amount"), amountIn("wan", note.amountYuan)],
        [t("outstanding"), amountIn("wan", note.outstandingYuan)],
        [t("drawnOn"), note.drawnOn],
        [t("maturityOn"), note.maturityOn],
      ]} />
      {note.repayments.length === 0 ? null : <details><summary>{t("repayments")} ({note.repayments.length})</summary><Repayments note={note} /></details>}
    </>
  );
}

function Repayments({ note }: { readonly note: NoteView }) {
  const t = useTranslations("bank.loanNote");
  const wan = useWanText();
  return (
    <ul className={style.list} aria-label={t("repayments")}>
      {note.repayments.map((one) => <li key={one.id}>{t("repaid", { date: one.paidOn, principal: wan(one.principalYuan), interest: amountIn("yuan", one.interestYuan) })}</li>)}
    </ul>
  );
}
