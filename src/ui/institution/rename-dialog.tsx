"use client";
import { Form, Input, Modal } from "antd";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useFieldProblem } from "@/ui/staff/field-problem";
import { Problem } from "@/ui/staff/problem";
import { useAct } from "@/ui/staff/use-act";
import { useTRPC } from "@/ui/shell/trpc";
import type { Institution } from "./institution-screen";

interface Names {
  readonly nameZh: string;
  readonly nameEn: string;
}

/** Gives an institution other names; its code stays, because everything else points to it. */
export function RenameDialog({ row, onClose }: { readonly row: Institution; readonly onClose: () => void }) {
  const t = useTranslations("platform");
  const trpc = useTRPC();
  const act = useAct();
  const [form] = Form.useForm<Names>();
  const change = useMutation(trpc.institution.change.mutationOptions(act(t("saved"), { after: onClose, quiet: true })));
  const problem = useFieldProblem(change.error);
  const rules = [{ required: true, whitespace: true, message: t("required") }];
  return (
    <Modal open title={t("institution.renameOf", { code: row.code })} okText={t("save")} cancelText={t("cancel")} onCancel={onClose} confirmLoading={change.isPending} onOk={() => { form.submit(); }}>
      <Form<Names> form={form} layout="vertical" requiredMark={false} initialValues={{ nameZh: row.nameZh, nameEn: row.nameEn }} onFinish={(names) => { change.mutate({ id: row.id, ...names }); }}>
        <Problem error={change.error} />
        <Form.Item name="nameZh" label={t("institution.nameZh")} rules={rules} {...problem("nameZh")}><Input maxLength={100} /></Form.Item>
        <Form.Item name="nameEn" label={t("institution.nameEn")} rules={rules} {...problem("nameEn")}><Input maxLength={100} /></Form.Item>
      </Form>
    </Modal>
  );
}
