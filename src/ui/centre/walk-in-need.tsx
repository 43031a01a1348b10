"use client";
import { Button, Form, Input, Radio, Select } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { needPurposes } from "@/domain/need/purpose";
import { guaranteeModes, repaymentMethods } from "@/domain/product/vocabulary";
import { yuanFromWan } from "@/ui/staff/amount-text";
import { Section } from "@/ui/staff/fact-list";
import { useLocalName } from "@/ui/staff/local-name";
import { KeyedProblem } from "@/ui/staff/keyed-problem";
import { useKeyed } from "@/ui/staff/use-keyed";
import { useAct } from "@/ui/staff/use-act";
import style from "@/ui/staff/staff.module.css";
import { useTRPC } from "@/ui/shell/trpc";
import { useFieldProblem } from "@/ui/staff/field-problem";
import type { Visitor } from "./walk-in-screen";

interface NeedTyped {
  readonly amountWan: string;
  readonly termMonths: string;
  readonly purpose: string;
  readonly purposeNote?: string;
  readonly guaranteeMode: string;
  readonly repaymentMethod: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly channel: "market" | "institutions";
  readonly institutionIds?: string[];
}

const usual = { purpose: "working_capital", guaranteeMode: "unsecured", repaymentMethod: "interest_first", channel: "market" } as const;

/** The whole need on one page, as the clerk fills it in with the visitor; typed in 万元, sent as exact yuan. */
export function NeedStep({ visitor, onPosted }: { readonly visitor: Visitor; readonly onPosted: (number: string) => void }) {
  const t = useTranslations("centre.walkIn.need");
  const trpc = useTRPC();
  const act = useAct();
  const [form] = Form.useForm<NeedTyped>();
  const channel = Form.useWatch("channel", form);
  const post = useKeyed(trpc.need.postOnBehalf.mutationOptions({ ...act(t("done"), { quiet: true }), onSuccess: ({ number }) => { act(t("done")).onSuccess(); onPosted(number); } }));
  const field = useFieldProblem(post.error);
  const submit = ({ amountWan, institutionIds = [], purposeNote = "", ...answers }: NeedTyped) =>
    post.send({ uscc: visitor.uscc, answers: { ...answers, amountYuan: yuanFromWan(amountWan), purposeNote, institutionIds: answers.channel === "institutions" ? institutionIds : [], multiBank: "false" } });
  return (
    <Section id="need" title={t("title", { enterprise: visitor.name })}>
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ ...usual, contactName: visitor.contactName, contactPhone: visitor.contactPhone }} onFinish={submit}>
        <KeyedProblem of={post} />
        <NeedFields field={field} isKnown={visitor.contactName === ""} />
        <Form.Item name="channel" label={t("channel")}>
          <Radio.Group options={[{ value: "market", label: t("market") }, { value: "institutions", label: t("institutions") }]} />
        </Form.Item>
        {channel === "institutions" ? <BankChoice problem={field("institutionIds")} /> : null}
        <div className={style.actions}><Button type="primary" htmlType="submit" loading={post.isPending}>{t("submit")}</Button></div>
      </Form>
    </Section>
  );
}

interface FieldsProps {
  readonly field: ReturnType<typeof useFieldProblem>;
  /** Whom to call at a firm that is registered already is known, and asked only if it is somebody else. */
  readonly isKnown: boolean;
}

function NeedFields({ field, isKnown }: FieldsProps) {
  const t = useTranslations("centre.walkIn.need");
  const needs = useTranslations("need");
  const products = useTranslations("product");
  const required = [{ required: true, whitespace: true, message: t("missing") }];
  return (
    <div className={style.fields}>
      <Form.Item name="amountWan" label={t("amountWan")} rules={required} {...field("amountYuan")}><Input inputMode="decimal" maxLength={16} autoFocus /></Form.Item>
      <Form.Item name="termMonths" label={t("termMonths")} rules={required} {...field("termMonths")}><Input inputMode="numeric" maxLength={4} /></Form.Item>
      <Form.Item name="purpose" label={t("purpose")} {...field("purpose")}><Select options={needPurposes.map((value) => ({ value, label: needs(`purpose.${value}`) }))} /></Form.Item>
      <Form.Item name="purposeNote" label={t("purposeNote")} {...field("purposeNote")}><Input maxLength={500} /></Form.Item>
      <Form.Item name="guaranteeMode" label={t("guarantee")}><Select options={guaranteeModes.map((value) => ({ value, label: products(`guaranteeMode.${value}`) }))} /></Form.Item>
      <Form.Item name="repaymentMethod" label={t("repayment")}><Select options={repaymentMethods.map((value) => ({ value, label: products(`repaymentMethod.${value}`) }))} /></Form.Item>
      <Form.Item name="contactName" label={t("contactName")} extra={isKnown ? t("contactKnown") : undefined} rules={isKnown ? [] : required} {...field("contactName")}><Input maxLength={50} autoComplete="off" /></Form.Item>
      <Form.Item name="contactPhone" label={t("contactPhone")} rules={isKnown ? [] : required} {...field("contactPhone")}><Input type="tel" maxLength={20} autoComplete="off" /></Form.Item>
    </div>
  );
}

function BankChoice({ problem }: { readonly problem: { validateStatus?: "error"; help?: string } }) {
  const t = useTranslations("centre.walkIn.need");
  const trpc = useTRPC();
  const nameIn = useLocalName();
  const lenders = useQuery(trpc.centre.lenders.queryOptions());
  const options = (lenders.data ?? []).map(({ id, nameZh, nameEn }) => ({ value: id, label: nameIn({ zh: nameZh, en: nameEn }) }));
  return (
    <Form.Item name="institutionIds" label={t("banks")} {...problem}>
      <Select mode="multiple" maxCount={10} showSearch={{ optionFilterProp: "label" }} options={options} loading={lenders.isPending} />
    </Form.Item>
  );
}
