"use client";
import { useState } from "react";
import { Alert, Button, Form, Input, Modal, Radio } from "antd";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { firstLoanScopes } from "@/domain/loan/first-loan";
import type { BankRole, LoanView } from "@/ui/bank/answer";
import { Problem } from "@/ui/staff/problem";
import { useAct } from "@/ui/staff/use-act";
import { useTRPC } from "@/ui/shell/trpc";
import style from "@/ui/staff/staff.module.css";

/** What was recorded about the first loan; an open contradiction is settled here by a named person. */
export function FirstLoanBlock({ loan, role }: { readonly loan: LoanView; readonly role: BankRole }) {
  const t = useTranslations("bank.firstLoan");
  const loans = useTranslations("loan");
  const first = loan.firstLoan;
  if (first === null) return null;
  const open = first.contradicted && first.resolvedAt === null;
  const scope = firstLoanScopes.find((one) => one === first.scope) ?? "any_bank";
  const lines = [
    t(first.asserted ? "assertedYes" : "assertedNo"),
    first.asserted ? loans(`scope.${scope}`) : null,
    first.recordCheckedOn === null ? null : t("checkedOn", { date: first.recordCheckedOn }),
    first.overrideReason === null ? null : t("override", { reason: first.overrideReason }),
    first.resolution === null ? null : t("resolution", { resolution: first.resolution }),
  ].filter((line) => line !== null);
  const title = t(open ? "open" : first.counted ? "counted" : "notCounted");
  return (
    <Alert type={open ? "warning" : first.counted ? "success" : "info"} showIcon title={title} description={open ? <><p className={style.intro}>{t("openLead", { count: first.evidence.length })}</p><Evidence evidence={first.evidence} /><p className={style.intro}>{lines.join(" · ")}</p></> : lines.join(" · ")}
      action={open && role !== "bank.officer" ? <ResolveButton loanId={loan.id} /> : undefined} />
  );
}

/** What points to earlier borrowing, the oldest first: whoever resolves it must see it. */
function Evidence({ evidence }: { readonly evidence: NonNullable<LoanView["firstLoan"]>["evidence"] }) {
  const loans = useTranslations("loan.evidence");
  return <ul className={style.meta}>{evidence.toSorted((one, other) => one.on.localeCompare(other.on)).map(({ kind, reference, on }) => <li key={`${kind} ${reference}`}>{loans(kind)} {reference} · {on}</li>)}</ul>;
}

function ResolveButton({ loanId }: { readonly loanId: string }) {
  const t = useTranslations("bank.firstLoan");
  const words = useTranslations("bank");
  const trpc = useTRPC();
  const act = useAct();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ isFirst: boolean; resolution: string }>();
  const resolve = useMutation(trpc.loan.resolveFirstLoan.mutationOptions(act(t("resolved"), { quiet: true, after: () => setOpen(false) })));
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("resolve")}</Button>
      <Modal open={open} title={t("resolve")} okButtonProps={{ loading: resolve.isPending }} onCancel={() => setOpen(false)} onOk={() => form.submit()}>
        <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => resolve.mutate({ loanId, ...values })}>
          <Problem error={resolve.error} />
          <Form.Item name="isFirst" label={t("finding")} rules={[{ required: true, message: t("findingMissing") }]}>
            <Radio.Group options={[{ value: true, label: t("isFirst") }, { value: false, label: t("isNotFirst") }]} />
          </Form.Item>
          <Form.Item name="resolution" label={t("grounds")} rules={[{ required: true, whitespace: true, message: words("noteMissing") }]}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
        </Form>
      </Modal>
    </>
  );
}
