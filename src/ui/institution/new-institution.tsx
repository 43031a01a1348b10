"use client";
import { Form, Input, Modal, Select } from "antd";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useFieldProblem } from "@/ui/staff/field-problem";
import { Problem } from "@/ui/staff/problem";
import { useAct } from "@/ui/staff/use-act";
import { useTRPC } from "@/ui/shell/trpc";
import { BranchField, type BranchFields } from "./branch-field";

interface Fields extends BranchFields {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly kind: (typeof kinds)[number];
}

const kinds = ["bank", "leasing", "guarantee", "micro_lending", "factoring"] as const;

/** Enters an institution with its first branch; on a problem the form keeps what was typed and says it beside the field. */
export function NewInstitution({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations("platform");
  const trpc = useTRPC();
  const act = useAct();
  const [form] = Form.useForm<Fields>();
  const create = useMutation(trpc.institution.create.mutationOptions(act(t("saved"), { after: onClose, quiet: true })));
  const problem = useFieldProblem(create.error, { refusals: { "code-taken": "code", "district-unknown": "branch.districtCode" } });
  const told = ["code", "nameZh", "nameEn", "branch.nameZh", "branch.nameEn", "branch.districtCode"].some((field) => problem(field).help !== undefined);
  const required = [{ required: true, whitespace: true, message: t("required") }];
  return (
    <Modal open title={t("institution.add")} okText={t("save")} cancelText={t("cancel")} onCancel={onClose} confirmLoading={create.isPending} onOk={() => { form.submit(); }}>
      <Form<Fields> form={form} layout="vertical" requiredMark={false} initialValues={{ kind: "bank" }} onFinish={(fields) => { create.mutate(fields); }}>
        {told ? null : <Problem error={create.error} />}
        <Form.Item name="code" label={t("institution.code")} rules={required} extra={t("institution.codeHint")} {...problem("code")}><Input maxLength={20} autoComplete="off" /></Form.Item>
        <Form.Item name="nameZh" label={t("institution.nameZh")} rules={required} {...problem("nameZh")}><Input maxLength={100} /></Form.Item>
        <Form.Item name="nameEn" label={t("institution.nameEn")} rules={required} {...problem("nameEn")}><Input maxLength={100} /></Form.Item>
        <Form.Item name="kind" label={t("institution.kind")}><Select options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} /></Form.Item>
        <BranchField problem={problem} first />
      </Form>
    </Modal>
  );
}
