"use client";
import { useState } from "react";
import { Button, Form, Input, Modal, Select } from "antd";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { rejectionCodes, rejectionReason, type RejectionCode } from "@/domain/financing-case/rejection-reason";
import { useTRPC } from "@/ui/shell/trpc";
import type { BankRole, CaseView } from "./answer";
import { AssignButton } from "./assign-button";
import { Problem } from "@/ui/staff/problem";
import { ReasonButton } from "./reason-button";
import { useAct } from "@/ui/staff/use-act";
import style from "@/ui/staff/staff.module.css";

export interface CaseActionProps {
  readonly view: CaseView;
  readonly role: BankRole;
}

/** While there is work left for an officer. */
const assignable: readonly CaseView["status"][] = ["submitted", "accepted", "due_diligence", "supplement_requested", "in_approval", "approved", "offer_accepted", "contracted", "partly_disbursed", "returned"];

/** What can be done with the case as a whole, for the role and the state it is in; the next step comes first. */
export function CaseActions({ view, role }: CaseActionProps) {
  const t = useTranslations("bank.case");
  const trpc = useTRPC();
  const act = useAct();
  const target = { caseId: view.id, version: view.version };
  const accept = useMutation(trpc.financingCase.accept.mutationOptions(act(t("accepted"))));
  const start = useMutation(trpc.financingCase.startDueDiligence.mutationOptions(act(t("started"))));
  const contact = useMutation(trpc.financingCase.recordContact.mutationOptions(act(t("contacted"), { quiet: true })));
  const complete = useMutation(trpc.financingCase.markDocumentsComplete.mutationOptions(act(t("completed"))));
  const sendBack = useMutation(trpc.financingCase.sendBack.mutationOptions(act(t("sentBack"), { quiet: true })));
  const may = (event: CaseView["possible"][number]) => view.possible.includes(event);
  const isOfficer = role === "bank.officer";
  const canContact = isOfficer && view.contactedAt === null && ["accepted", "due_diligence", "supplement_requested", "in_approval", "approved"].includes(view.status);
  const canComplete = isOfficer && view.documentsCompleteAt === null && ["due_diligence", "in_approval", "approved", "offer_accepted", "contracted"].includes(view.status);
  return (
    <div className={style.actions}>
      {role === "bank.admin" && assignable.includes(view.status) ? <AssignButton view={view} /> : null}
      {isOfficer && may("accept") ? <Button type="primary" loading={accept.isPending} onClick={() => accept.mutate(target)}>{t("accept")}</Button> : null}
      {isOfficer && may("start_due_diligence") ? <Button type="primary" loading={start.isPending} onClick={() => start.mutate(target)}>{t("start")}</Button> : null}
      {canContact ? (
        <ReasonButton label={t("contact")} lead={t("contactLead")} optional pending={contact.isPending} error={contact.error}
          onSubmit={(note, close) => contact.mutate({ caseId: view.id, note: note || undefined }, { onSuccess: close })} />
      ) : null}
      {canComplete ? <Button loading={complete.isPending} onClick={() => complete.mutate({ caseId: view.id })}>{t("complete")}</Button> : null}
      {isOfficer && may("send_back") ? (
        <ReasonButton label={t("sendBack")} lead={t("sendBackLead")} pending={sendBack.isPending} error={sendBack.error}
          onSubmit={(note, close) => sendBack.mutate({ ...target, note }, { onSuccess: close })} />
      ) : null}
      {may("reject") && (role === "bank.approver" || (isOfficer && view.status !== "in_approval")) ? <RejectButton view={view} /> : null}
    </div>
  );
}

function RejectButton({ view }: { readonly view: CaseView }) {
  const t = useTranslations("bank.case");
  const words = useTranslations("bank");
  const reasons = useTranslations("financing-case.rejection");
  const trpc = useTRPC();
  const act = useAct();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ reasonCode: RejectionCode; note?: string }>();
  const code = Form.useWatch("reasonCode", form);
  const reject = useMutation(trpc.financingCase.reject.mutationOptions(act(t("rejected"), { quiet: true, after: () => setOpen(false) })));
  const needsNote = code !== undefined && rejectionReason(code).noteRequired;
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>{t("reject")}</Button>
      <Modal open={open} title={t("rejectTitle")} okText={t("reject")} okButtonProps={{ danger: true, loading: reject.isPending }} onCancel={() => setOpen(false)} onOk={() => form.submit()}>
        <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => reject.mutate({ caseId: view.id, version: view.version, ...values })}>
          <p className={style.intro}>{t("rejectLead")}</p>
          <Problem error={reject.error} />
          <Form.Item name="reasonCode" label={t("rejectReason")} rules={[{ required: true, message: t("rejectReasonMissing") }]}>
            <Select showSearch={{ optionFilterProp: "label" }} options={rejectionCodes.map((value) => ({ value, label: `${value} ${reasons(value)}` }))} />
          </Form.Item>
          {code === undefined ? null : <p className={style.hint}>{t(rejectionReason(code).mayBeReReferred ? "rejectReferable" : "rejectFinal")}</p>}
          <Form.Item name="note" label={t("rejectNote")} rules={[{ required: needsNote, whitespace: true, message: words("noteMissing") }]}>
            <Input.TextArea rows={3} maxLength={1000} showCount />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
