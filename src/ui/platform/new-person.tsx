"use client";
import { Form, Input, Modal } from "antd";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useFieldProblem } from "@/ui/staff/field-problem";
import { Problem } from "@/ui/staff/problem";
import { useAct } from "@/ui/staff/use-act";
import { useTRPC } from "@/ui/shell/trpc";
import { MembershipInputs, type MembershipFields } from "./organisation-field";

interface Fields extends MembershipFields {
  readonly loginName: string;
  readonly name: string;
  readonly phone: string;
  readonly password: string;
}

/** Makes a login with one membership; which organisation is asked depends on the role. */
export function NewPerson({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useTranslations("platform");
  const trpc = useTRPC();
  const act = useAct();
  const [form] = Form.useForm<Fields>();
  const done = () => { form.resetFields(); onClose(); };
  const create = useMutation(trpc.account.createUser.mutationOptions(act(t("saved"), { after: done, quiet: true })));
  const problem = useFieldProblem(create.error, { refusals: { "login-name-taken": "person.loginName" } });
  const required = [{ required: true, message: t("required") }];
  const submit = ({ loginName, name, phone, password, ...membership }: Fields) => { create.mutate({ person: { loginName, name, phone, password }, membership }); };
  return (
    <Modal open={open} title={t("people.add")} okText={t("save")} cancelText={t("cancel")} onCancel={onClose} confirmLoading={create.isPending} onOk={() => { form.submit(); }}>
      <Form<Fields> form={form} layout="vertical" onFinish={submit}>
        <Problem error={create.error} />
        <Form.Item name="loginName" label={t("people.login")} rules={required} extra={t("people.loginHint")} {...problem("person.loginName")}><Input autoComplete="off" maxLength={50} /></Form.Item>
        <Form.Item name="name" label={t("people.name")} rules={required} {...problem("person.name")}><Input autoComplete="off" maxLength={50} /></Form.Item>
        <Form.Item name="phone" label={t("people.phone")} rules={required} {...problem("person.phone")}><Input inputMode="tel" autoComplete="off" maxLength={11} /></Form.Item>
        <Form.Item name="password" label={t("people.password")} rules={required} extra={t("people.passwordHint")} {...problem("person.password")}><Input.Password autoComplete="new-password" /></Form.Item>
        <MembershipInputs problem={problem} />
      </Form>
    </Modal>
  );
}
