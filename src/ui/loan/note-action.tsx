"use client";
import { useState } from "react";
import { Button, Form, Input, Modal, Select } from "antd";
import { useTranslations } from "next-intl";
import { noteEvents, type NoteEventName } from "@/domain/loan/list-view";
import { drawdownLifecycle } from "@/domain/loan/lifecycle";
import { guardStates } from "@/domain/lifecycle/lifecycle";
import type { BankRole, NoteView } from "@/ui/bank/answer";
import { wanFromYuan, yuanFromWan } from "@/ui/staff/amount-text";
import { aboutExtension, aboutRepayment } from "@/ui/staff/about-field";
import { useFieldProblem } from "@/ui/staff/field-problem";
import { KeyedProblem } from "@/ui/staff/keyed-problem";
import { useKeyed } from "@/ui/staff/use-keyed";
import { useAct } from "@/ui/staff/use-act";
import { useTRPC } from "@/ui/shell/trpc";
import { useWanText } from "@/ui/staff/wan-text";
import style from "@/ui/staff/staff.module.css";

const owed: readonly string[] = ["normal", "overdue", "non_performing"];

/** What can be recorded for a note that is still owed: a repayment, an extension, a change of its standing. */
export function NoteAction({ note, role }: { readonly note: NoteView; readonly role: BankRole }) {
  if (!owed.includes(note.status) || role === "bank.approver") return null;
  return (
    <div className={style.rowActions}>
      {role === "bank.officer" ? <RepayButton note={note} /> : null}
      {role === "bank.officer" && note.status !== "non_performing" ? <ExtendButton note={note} /> : null}
      <MoveButton note={note} />
    </div>
  );
}

function RepayButton({ note }: { readonly note: NoteView }) {
  const t = useTranslations("bank.loanNote");
  const wan = useWanText();
  const trpc = useTRPC();
  const act = useAct();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ paidOn: string; principalWan: string; interestYuan: string }>();
  const repay = useKeyed(trpc.loan.repay.mutationOptions(act(t("repayDone"), { quiet: true, after: () => { setOpen(false); form.resetFields(); } })));
  const field = useFieldProblem(repay.error, { refusals: aboutRepayment });
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>{t("repay")}</Button>
      <Modal open={open} title={t("repayTitle", { note: note.loanNoteNo })} okText={t("repay")} okButtonProps={{ loading: repay.isPending }} onCancel={() => setOpen(false)} onOk={() => form.submit()}>
        <Form form={form} layout="vertical" requiredMark={false} noValidate initialValues={{ principalWan: wanFromYuan(note.outstandingYuan), interestYuan: "0" }}
          onFinish={({ paidOn, principalWan, interestYuan }) => repay.send({ drawdownId: note.id, paidOn, principalYuan: yuanFromWan(principalWan), interestYuan })}>
          <p className={style.hint}>{t("owed", { amount: wan(note.outstandingYuan) })}</p>
          <KeyedProblem of={repay} />
          <Form.Item name="paidOn" label={t("paidOn")} rules={[{ required: true, message: t("missing") }]} {...field("paidOn")}><Input type="date" min={note.drawnOn} /></Form.Item>
          <Form.Item name="principalWan" label={t("principalWan")} rules={[{ required: true, message: t("missing") }]} {...field("principalYuan")}><Input inputMode="decimal" maxLength={16} /></Form.Item>
          <Form.Item name="interestYuan" label={t("interestYuan")} rules={[{ required: true, message: t("missing") }]} {...field("interestYuan")}><Input inputMode="decimal" maxLength={16} /></Form.Item>
        </Form>
      </Modal>
    </>
  );
}

function ExtendButton({ note }: { readonly note: NoteView }) {
  const t = useTranslations("bank.loanNote");
  const trpc = useTRPC();
  const act = useAct();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ newMaturityOn: string; note?: string }>();
  const extend = useKeyed(trpc.loan.extend.mutationOptions(act(t("extendDone"), { quiet: true, after: () => setOpen(false) })));
  const field = useFieldProblem(extend.error, { refusals: aboutExtension });
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>{t("extend")}</Button>
      <Modal open={open} title={t("extend")} okButtonProps={{ loading: extend.isPending }} onCancel={() => setOpen(false)} onOk={() => form.submit()}>
        <Form form={form} layout="vertical" requiredMark={false} noValidate onFinish={(values) => extend.send({ drawdownId: note.id, ...values })}>
          <p className={style.hint}>{t("extendLead", { date: note.maturityOn })}</p>
          <KeyedProblem of={extend} />
          <Form.Item name="newMaturityOn" label={t("newMaturityOn")} rules={[{ required: true, message: t("missing") }]} {...field("newMaturityOn")}><Input type="date" min={note.maturityOn} /></Form.Item>
          <Form.Item name="note" label={t("remark")}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
        </Form>
      </Modal>
    </>
  );
}

function MoveButton({ note }: { readonly note: NoteView }) {
  const t = useTranslations("bank.loanNote");
  const loans = useTranslations("loan.event");
  const trpc = useTRPC();
  const act = useAct();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ event: NoteEventName; note?: string }>();
  const move = useKeyed(trpc.loan.moveNote.mutationOptions(act(t("moveDone"), { quiet: true, after: () => { setOpen(false); form.resetFields(); } })));
  const possible = noteEvents.filter((event) => guardStates(drawdownLifecycle, event).some((state) => state === note.status));
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>{t("move")}</Button>
      <Modal open={open} title={t("move")} okButtonProps={{ loading: move.isPending }} onCancel={() => setOpen(false)} onOk={() => form.submit()}>
        <Form form={form} layout="vertical" requiredMark={false} noValidate onFinish={(values) => move.send({ drawdownId: note.id, ...values })}>
          <KeyedProblem of={move} />
          <Form.Item name="event" label={t("standing")} rules={[{ required: true, message: t("missing") }]}><Select options={possible.map((value) => ({ value, label: loans(value) }))} /></Form.Item>
          <Form.Item name="note" label={t("remark")}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
        </Form>
      </Modal>
    </>
  );
}
