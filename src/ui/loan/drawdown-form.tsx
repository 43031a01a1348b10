"use client";
import { Alert, Button, Form, Input, Radio, Select } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { firstLoanScopes, type FirstLoanScope } from "@/domain/loan/first-loan";
import { wanFromYuan, yuanFromWan } from "@/ui/staff/amount-text";
import type { CaseView, LoanView } from "@/ui/bank/answer";
import { aboutDrawdown } from "@/ui/staff/about-field";
import { useFieldProblem } from "@/ui/staff/field-problem";
import { KeyedProblem } from "@/ui/staff/keyed-problem";
import { useKeyed } from "@/ui/staff/use-keyed";
import { useAct } from "@/ui/staff/use-act";
import { useTRPC } from "@/ui/shell/trpc";
import { useWanText } from "@/ui/staff/wan-text";
import style from "@/ui/staff/staff.module.css";

interface Drawn {
  readonly loanNoteNo: string;
  readonly amountWan: string;
  readonly drawnOn: string;
  readonly maturityOn?: string;
  readonly asserted?: boolean;
  readonly scope?: FirstLoanScope;
  readonly recordCheckedOn?: string;
  readonly overrideReason?: string;
}

/** Records a payment of the loan, at most what remains; the first one says whether it is a first loan. */
export function DrawdownForm({ view, loan }: { readonly view: CaseView; readonly loan: LoanView }) {
  const t = useTranslations("bank.draw");
  const wan = useWanText();
  const trpc = useTRPC();
  const act = useAct();
  const [form] = Form.useForm<Drawn>();
  const isFirst = loan.drawdowns.length === 0;
  const done = act(t("done"), { quiet: true });
  const draw = useKeyed(trpc.loan.draw.mutationOptions({
    ...done,
    onSuccess: ({ remainingYuan }) => { done.onSuccess(); form.resetFields(); form.setFieldValue("amountWan", wanFromYuan(remainingYuan)); },
  }));
  const field = useFieldProblem(draw.error, { refusals: aboutDrawdown });
  const required = [{ required: true, whitespace: true, message: t("missing") }];
  const submit = ({ loanNoteNo, amountWan, drawnOn, maturityOn, asserted, ...rest }: Drawn) =>
    draw.send({
      loanId: loan.id, loanNoteNo, amountYuan: yuanFromWan(amountWan), drawnOn, maturityOn: maturityOn === "" ? undefined : maturityOn,
      firstLoan: isFirst && asserted !== undefined ? { asserted, scope: rest.scope, recordCheckedOn: rest.recordCheckedOn === "" ? undefined : rest.recordCheckedOn, overrideReason: rest.overrideReason } : undefined,
    });
  return (
    <Form form={form} layout="vertical" requiredMark={false} noValidate className={style.form} initialValues={{ amountWan: wanFromYuan(loan.remainingYuan), scope: "any_bank" }} onFinish={submit}>
      <h3>{t("title")}</h3>
      <p className={style.hint}>{t("remaining", { amount: wan(loan.remainingYuan), until: loan.drawUntil })}</p>
      <KeyedProblem of={draw} />
      <div className={style.fields}>
        <Form.Item name="loanNoteNo" label={t("loanNoteNo")} rules={required} {...field("loanNoteNo")}><Input maxLength={60} /></Form.Item>
        <Form.Item name="amountWan" label={t("amountWan")} rules={required} {...field("amountYuan")}><Input inputMode="decimal" maxLength={16} /></Form.Item>
        <Form.Item name="drawnOn" label={t("drawnOn")} rules={[{ required: true, message: t("missing") }]} {...field("drawnOn")}><Input type="date" min={loan.contractedOn} max={loan.drawUntil} /></Form.Item>
        <Form.Item name="maturityOn" label={t("maturityOn")} extra={t("maturityHint", { months: loan.termMonths })} {...field("maturityOn")}><Input type="date" /></Form.Item>
      </div>
      {isFirst ? <FirstLoanFields loanId={loan.id} renewal={view.renews !== null} field={field} /> : null}
      <div className={style.actions}><Button type="primary" htmlType="submit" loading={draw.isPending}>{t("record")}</Button></div>
    </Form>
  );
}

function FirstLoanFields({ loanId, renewal, field }: { readonly loanId: string; readonly renewal: boolean; readonly field: ReturnType<typeof useFieldProblem> }) {
  const t = useTranslations("bank.firstLoan");
  const loans = useTranslations("loan");
  const trpc = useTRPC();
  const form = Form.useFormInstance<Drawn>();
  const asserted = Form.useWatch("asserted", form);
  const preview = useQuery(trpc.loan.previewFirstLoan.queryOptions({ loanId }));
  const differs = preview.data !== undefined && asserted !== undefined && asserted !== preview.data.computed;
  const evidence = preview.data?.evidence ?? [];
  return (
    <fieldset className={style.group}>
      <legend>{t("title")}</legend>
      {preview.data === undefined ? <p role="status" className={style.hint}>{t("checking")}</p> : (
        <Alert type={preview.data.computed ? "success" : "info"} showIcon title={t(renewal ? "computedRenewal" : preview.data.computed ? "computedYes" : "computedNo")}
          description={evidence.length === 0 ? undefined : evidence.map(({ kind, on }) => `${loans(`evidence.${kind}`)} ${on}`).join(" · ")} />
      )}
      <Form.Item name="asserted" label={t("assert")} rules={[{ required: true, message: t("assertMissing") }]}>
        <Radio.Group options={[{ value: true, label: t("assertYes"), disabled: renewal }, { value: false, label: t("assertNo") }]} />
      </Form.Item>
      {asserted === true ? (
        <div className={style.fields}>
          <Form.Item name="scope" label={t("scope")}><Select options={firstLoanScopes.map((value) => ({ value, label: loans(`scope.${value}`) }))} /></Form.Item>
          <Form.Item name="recordCheckedOn" label={t("recordCheckedOn")} rules={[{ required: true, message: t("recordMissing") }]} {...field("firstLoan.recordCheckedOn")}><Input type="date" /></Form.Item>
        </div>
      ) : null}
      {differs ? <Form.Item name="overrideReason" label={t("overrideReason")} rules={[{ required: true, whitespace: true, message: t("overrideMissing") }]} {...field("firstLoan.overrideReason")}><Input.TextArea rows={2} maxLength={500} /></Form.Item> : null}
    </fieldset>
  );
}
