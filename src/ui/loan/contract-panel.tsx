"use client";
import { Button, Form, Input, Select } from "antd";
import { useTranslations } from "next-intl";
import { renewalKinds, type RenewalKind } from "@/domain/loan/renewal";
import type { CaseActionProps } from "@/ui/bank/case-action";
import { Section } from "@/ui/staff/fact-list";
import { aboutContract } from "@/ui/staff/about-field";
import { useFieldProblem } from "@/ui/staff/field-problem";
import { KeyedProblem } from "@/ui/staff/keyed-problem";
import { useKeyed } from "@/ui/staff/use-keyed";
import { useAct } from "@/ui/staff/use-act";
import { useTRPC } from "@/ui/shell/trpc";
import style from "@/ui/staff/staff.module.css";

interface Signed {
  readonly contractNo: string;
  readonly contractedOn: string;
  readonly renewalKind?: RenewalKind;
}

/** The contract, once the enterprise has accepted; a renewal says how the old note gives way. */
export function ContractPanel({ view, role }: CaseActionProps) {
  const t = useTranslations("bank.contract");
  const loans = useTranslations("loan");
  const trpc = useTRPC();
  const act = useAct();
  const contract = useKeyed(trpc.loan.contract.mutationOptions(act(t("done"), { quiet: true })));
  const field = useFieldProblem(contract.error, { refusals: aboutContract });
  if (!view.possible.includes("contract")) return null;
  const required = [{ required: true, message: t("missing") }];
  return (
    <Section id="contract" title={t("title")}>
      {role !== "bank.officer" ? <p className={style.hint}>{t("officerOnly")}</p> : (
        <Form<Signed> layout="vertical" requiredMark={false} className={style.form} onFinish={(values) => contract.send({ caseId: view.id, version: view.version, ...values })}>
          <p className={style.hint}>{t("lead", { until: view.offer?.validUntil ?? "" })}</p>
          <KeyedProblem of={contract} />
          <div className={style.fields}>
            <Form.Item name="contractNo" label={t("contractNo")} rules={[{ required: true, whitespace: true, message: t("missing") }]} {...field("contractNo")}><Input maxLength={60} /></Form.Item>
            <Form.Item name="contractedOn" label={t("contractedOn")} rules={required} {...field("contractedOn")}><Input type="date" /></Form.Item>
            {view.renews === null ? null : (
              <Form.Item name="renewalKind" label={t("renewalKind")} rules={required}><Select options={renewalKinds.map((value) => ({ value, label: loans(`renewal.${value}`) }))} /></Form.Item>
            )}
          </div>
          <div className={style.actions}><Button type="primary" htmlType="submit" loading={contract.isPending}>{t("sign")}</Button></div>
        </Form>
      )}
    </Section>
  );
}
