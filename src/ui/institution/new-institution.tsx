"use client";
import { Form, Input, Modal, Select } from "antd";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useFieldProblem } from "@/ui/staff/field-problem";
import { Problem } from "@/ui/staff/problem";
import { useAct } from "@/ui/staff/use-act";
import { useTRPC } from "@/ui/shell/trpc";

interface Fields {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly kind: "bank" | "leasing" | "guarantee" | "micro_lending" | "factoring";
  readonly branch: { readonly nameZh: string; readonly nameEn: string; readonly districtCode: string };
}

const kinds = ["bank", "leasing", "guarantee", "micro_lending", "factoring"] as const;

/** Enters an institution with its first branch; on a problem the form keeps what was typed and says it beside the field. */
export function NewInstitution({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useTranslations("platform");
  const trpc = useTRPC();
  const act = useAct();
  const english = useLocale() === "en";
  const [form] = Form.useForm<Fields>();
  const districts = useQuery(trpc.district.list.queryOptions());
  const done = () => { form.resetFields(); onClose(); };
  const create = useMutation(trpc.institution.create.mutationOptions(act(t("saved"), { after: done, quiet: true })));
  const problem = useFieldProblem(create.error);
  const required = [{ required: true, message: t("required") }];
  return (
    <Modal open={open} title={t("institution.add")} okText={t("save")} cancelText={t("cancel")} onCancel={onClose} confirmLoading={create.isPending} onOk={() => { form.submit(); }}>
      <Form<Fields> form={form} layout="vertical" initialValues={{ kind: "bank" }} onFinish={(fields) => { create.mutate(fields); }}>
        <Problem error={create.error} />
        <Form.Item name="code" label={t("institution.code")} rules={required} extra={t("institution.codeHint")} {...problem("code")}><Input maxLength={20} autoComplete="off" /></Form.Item>
        <Form.Item name="nameZh" label={t("institution.nameZh")} rules={required} {...problem("nameZh")}><Input maxLength={100} /></Form.Item>
        <Form.Item name="nameEn" label={t("institution.nameEn")} rules={required} {...problem("nameEn")}><Input maxLength={100} /></Form.Item>
        <Form.Item name="kind" label={t("institution.kind")} rules={required}><Select options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} /></Form.Item>
        <Form.Item name={["branch", "nameZh"]} label={t("institution.branchZh")} rules={required} {...problem("branch.nameZh")}><Input maxLength={100} /></Form.Item>
        <Form.Item name={["branch", "nameEn"]} label={t("institution.branchEn")} rules={required} {...problem("branch.nameEn")}><Input maxLength={100} /></Form.Item>
        <Form.Item name={["branch", "districtCode"]} label={t("institution.branchDistrict")} rules={required} {...problem("branch.districtCode")}>
          <Select showSearch={{ optionFilterProp: "label" }} options={(districts.data ?? []).map(({ code, zh, en }) => ({ value: code, label: english ? en : zh }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
