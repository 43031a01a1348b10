"use client";
import { Button, Form, Input, InputNumber, Select } from "antd";
import { skipToken, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { offerRate, spreadBounds } from "@/domain/financing-case/offer";
import { guaranteeModes, repaymentMethods, type GuaranteeMode, type RepaymentMethod } from "@/domain/product/vocabulary";
import { AnnualRate } from "@/domain/rate/annual-rate";
import { shortRate } from "@/ui/need/rate-text";
import { useTRPC } from "@/ui/shell/trpc";
import { signed, wanFromYuan, yuanFromWan } from "@/ui/staff/amount-text";
import type { CaseView } from "./answer";
import { aboutOffer } from "@/ui/staff/about-field";
import { useFieldProblem } from "@/ui/staff/field-problem";
import { KeyedProblem } from "@/ui/staff/keyed-problem";
import { useAct } from "@/ui/staff/use-act";
import { useKeyed } from "@/ui/staff/use-keyed";
import style from "@/ui/staff/staff.module.css";

interface Proposed {
  readonly amountWan: string;
  readonly termMonths: number;
  readonly spreadBp: number;
  readonly guaranteeMode: GuaranteeMode;
  readonly repaymentMethod: RepaymentMethod;
  readonly feesYuan: string;
  readonly validUntil: string;
}

/** The officer's proposal; the rate is computed as one types, LPR + BP. After an error everything typed stays. */
export function OfferForm({ view }: { readonly view: CaseView }) {
  const t = useTranslations("bank.decision");
  const products = useTranslations("product");
  const trpc = useTRPC();
  const act = useAct();
  const [form] = Form.useForm<Proposed>();
  const propose = useKeyed(trpc.financingCase.submitForApproval.mutationOptions(act(t("proposed"), { quiet: true })));
  const field = useFieldProblem(propose.error, { refusals: aboutOffer });
  const required = [{ required: true, message: t("missing") }];
  const submit = ({ amountWan, ...rest }: Proposed) => propose.send({ caseId: view.id, version: view.version, amountYuan: yuanFromWan(amountWan), ...rest });
  return (
    <Form form={form} layout="vertical" requiredMark={false} initialValues={startFrom(view)} onFinish={submit} className={style.form}>
      <KeyedProblem of={propose} />
      <div className={style.fields}>
        <Form.Item name="amountWan" label={t("amountWan")} rules={required} {...field("amountYuan")}><Input inputMode="decimal" maxLength={16} /></Form.Item>
        <Form.Item name="termMonths" label={t("termMonths")} rules={required} {...field("termMonths")}><InputNumber min={1} max={360} precision={0} style={{ inlineSize: "100%" }} /></Form.Item>
        <Form.Item name="spreadBp" label={t("spreadBp")} rules={[...required, { type: "number", min: spreadBounds.least, max: spreadBounds.most, message: t("spreadRange", spreadBounds) }]} {...field("spreadBp")}><InputNumber precision={0} style={{ inlineSize: "100%" }} /></Form.Item>
        <Form.Item name="guaranteeMode" label={t("guarantee")} rules={required}><Select options={guaranteeModes.map((value) => ({ value, label: products(`guaranteeMode.${value}`) }))} /></Form.Item>
        <Form.Item name="repaymentMethod" label={t("repayment")} rules={required}><Select options={repaymentMethods.map((value) => ({ value, label: products(`repaymentMethod.${value}`) }))} /></Form.Item>
        <Form.Item name="feesYuan" label={t("feesYuan")} rules={required} {...field("feesYuan")}><Input inputMode="decimal" maxLength={16} /></Form.Item>
        <Form.Item name="validUntil" label={t("validUntil")} rules={required} {...field("validUntil")}><Input type="date" /></Form.Item>
      </div>
      <Form.Item noStyle shouldUpdate>{() => <ComputedRate termMonths={readNumber(form.getFieldValue("termMonths"))} spreadBp={readNumber(form.getFieldValue("spreadBp"))} />}</Form.Item>
      <div className={style.actions}><Button type="primary" htmlType="submit" loading={propose.isPending}>{t("propose")}</Button></div>
    </Form>
  );
}

function readNumber(value: unknown): number | null {
  return typeof value === "number" && Number.isInteger(value) ? value : null;
}

/** A returned proposal, or what the enterprise asked for. */
function startFrom({ offer, need }: CaseView): Partial<Proposed> {
  if (offer !== null) {
    const { amountYuan, termMonths, spreadBp, guaranteeMode, repaymentMethod, feesYuan, validUntil } = offer;
    return { amountWan: wanFromYuan(amountYuan), termMonths, spreadBp, guaranteeMode, repaymentMethod, feesYuan, validUntil };
  }
  return {
    amountWan: need.amountYuan === null ? undefined : wanFromYuan(need.amountYuan),
    termMonths: need.termMonths ?? undefined,
    guaranteeMode: need.guaranteeMode ?? undefined,
    repaymentMethod: need.repaymentMethod ?? undefined,
    feesYuan: "0",
  };
}

function ComputedRate({ termMonths, spreadBp }: { readonly termMonths: number | null; readonly spreadBp: number | null }) {
  const t = useTranslations("bank.decision");
  const products = useTranslations("product");
  const trpc = useTRPC();
  const usable = termMonths !== null && termMonths >= 1 && termMonths <= 360;
  const lpr = useQuery(trpc.financingCase.lpr.queryOptions(usable ? { termMonths } : skipToken));
  if (lpr.isError) return <p className={style.computed} role="status">{t("noLpr")}</p>;
  if (lpr.data === undefined || spreadBp === null || spreadBp < spreadBounds.least || spreadBp > spreadBounds.most) return <p className={style.computed} role="status">{t("rateHint")}</p>;
  const base = AnnualRate.of(lpr.data.rate);
  const tenor = products(`tenor.${lpr.data.tenor === "5Y" ? "5Y" : "1Y"}`);
  return <p className={style.computed} role="status">{t("formula", { tenor, lpr: shortRate(base.toString()), date: lpr.data.publishedOn, spread: signed(spreadBp), rate: shortRate(offerRate(base, spreadBp).toString()) })}</p>;
}
