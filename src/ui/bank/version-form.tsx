"use client";
import { useState } from "react";
import { Button, Checkbox, Form, Input, InputNumber, Modal } from "antd";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { guaranteeModes, repaymentMethods, type GuaranteeMode, type RepaymentMethod } from "@/domain/product/vocabulary";
import { useTRPC } from "@/ui/shell/trpc";
import { wanFromYuan, yuanFromWan } from "@/ui/staff/amount-text";
import { useFieldProblem } from "@/ui/staff/field-problem";
import { Problem } from "@/ui/staff/problem";
import type { OwnProduct, ProductVersion } from "./products-screen";
import { useAct } from "@/ui/staff/use-act";
import style from "@/ui/staff/staff.module.css";

interface Draft {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly summaryZh: string;
  readonly summaryEn: string;
  readonly amountMinWan: string;
  readonly amountMaxWan: string;
  readonly termMinMonths: number;
  readonly termMaxMonths: number;
  readonly spreadMinBp: number;
  readonly spreadMaxBp: number;
  readonly guaranteeModes: GuaranteeMode[];
  readonly repaymentMethods: RepaymentMethod[];
  readonly firstLoanFriendly: boolean;
}

function startFrom(latest: ProductVersion): Draft {
  const { name, summary, amountMinYuan, amountMaxYuan, guaranteeModes: modes, repaymentMethods: methods, ...rest } = latest;
  return { ...rest, nameZh: name.zh, nameEn: name.en, summaryZh: summary.zh, summaryEn: summary.en, amountMinWan: wanFromYuan(amountMinYuan), amountMaxWan: wanFromYuan(amountMaxYuan), guaranteeModes: [...modes], repaymentMethods: [...methods] };
}

/** A new version of a product, starting from the present one; it is on offer as soon as it is published. */
export function VersionForm({ product, latest }: { readonly product: OwnProduct; readonly latest: ProductVersion }) {
  const t = useTranslations("bank.products");
  const words = useTranslations("product");
  const trpc = useTRPC();
  const act = useAct();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Draft>();
  const publish = useMutation(trpc.product.publish.mutationOptions(act(t("published"), { quiet: true, after: () => setOpen(false) })));
  const field = useFieldProblem(publish.error);
  const required = [{ required: true, message: t("missing") }];
  const submit = ({ amountMinWan, amountMaxWan, ...rest }: Draft) =>
    publish.mutate({ productId: product.id, seenVersion: latest.version, ...rest, amountMinYuan: yuanFromWan(amountMinWan), amountMaxYuan: yuanFromWan(amountMaxWan) });
  const numbers = [["termMinMonths", 1, 360], ["termMaxMonths", 1, 360], ["spreadMinBp", -500, 2400], ["spreadMaxBp", -500, 2400]] as const;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("newVersion")}</Button>
      <Modal open={open} width="46rem" title={t("newVersion")} okText={t("publish")} okButtonProps={{ loading: publish.isPending }} onCancel={() => setOpen(false)} onOk={() => form.submit()}>
        <Form form={form} layout="vertical" requiredMark={false} initialValues={startFrom(latest)} onFinish={submit}>
          <p className={style.intro}>{t("publishLead", { version: latest.version + 1 })}</p>
          <Problem error={publish.error} />
          <div className={style.pairs}>
            <Form.Item name="nameZh" label={t("nameZh")} rules={required} {...field("nameZh")}><Input maxLength={60} /></Form.Item>
            <Form.Item name="nameEn" label={t("nameEn")} rules={required} {...field("nameEn")}><Input maxLength={60} /></Form.Item>
            <Form.Item name="summaryZh" label={t("summaryZh")} rules={required} className={style.wide}><Input.TextArea rows={2} maxLength={300} /></Form.Item>
            <Form.Item name="summaryEn" label={t("summaryEn")} rules={required} className={style.wide}><Input.TextArea rows={2} maxLength={300} /></Form.Item>
            <Form.Item name="amountMinWan" label={t("amountMinWan")} rules={required} {...field("amountMinYuan")}><Input inputMode="decimal" /></Form.Item>
            <Form.Item name="amountMaxWan" label={t("amountMaxWan")} rules={required} {...field("amountMaxYuan")}><Input inputMode="decimal" /></Form.Item>
            {numbers.map(([name, min, max]) => <Form.Item key={name} name={name} label={t(name)} rules={required} {...field(name)}><InputNumber min={min} max={max} precision={0} style={{ inlineSize: "100%" }} /></Form.Item>)}
            <Form.Item name="guaranteeModes" label={t("guarantee")} rules={required} className={style.wide}><Checkbox.Group options={guaranteeModes.map((value) => ({ value, label: words(`guaranteeMode.${value}`) }))} /></Form.Item>
            <Form.Item name="repaymentMethods" label={t("repayment")} rules={required} className={style.wide}><Checkbox.Group options={repaymentMethods.map((value) => ({ value, label: words(`repaymentMethod.${value}`) }))} /></Form.Item>
            <Form.Item name="firstLoanFriendly" valuePropName="checked" className={style.wide}><Checkbox>{t("firstLoan")}</Checkbox></Form.Item>
          </div>
        </Form>
      </Modal>
    </>
  );
}
