"use client";
import { Form, Input, Modal, Select } from "antd";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { portalOfRole, roles } from "@/domain/account/role";
import { useFieldProblem } from "@/ui/staff/field-problem";
import { Problem } from "@/ui/staff/problem";
import { useAct } from "@/ui/staff/use-act";
import { useTRPC } from "@/ui/shell/trpc";

// Enterprises register by themselves; an officer gets the branch from the bank's own administrator.
const offered = roles.filter((role) => role !== "public" && portalOfRole(role) !== "enterprise" && role !== "bank.officer") as Exclude<(typeof roles)[number], "public" | "enterprise.legal" | "enterprise.agent">[];

interface Fields {
  readonly loginName: string;
  readonly name: string;
  readonly phone: string;
  readonly password: string;
  readonly role: (typeof offered)[number];
  readonly institutionId?: string;
  readonly districtCode?: string;
  readonly department?: string;
}

/** Makes a login with one membership; which organisation is asked depends on the role. */
export function NewPerson({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useTranslations("platform");
  const roleName = useTranslations("role");
  const trpc = useTRPC();
  const act = useAct();
  const [form] = Form.useForm<Fields>();
  const role = Form.useWatch("role", form);
  const done = () => { form.resetFields(); onClose(); };
  const create = useMutation(trpc.account.createUser.mutationOptions(act(t("saved"), { after: done, quiet: true })));
  const problem = useFieldProblem(create.error);
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
        <Form.Item name="role" label={t("people.role")} rules={required}><Select options={offered.map((value) => ({ value, label: roleName(value) }))} /></Form.Item>
        {role === undefined ? null : <OrganisationField portal={portalOfRole(role)} />}
      </Form>
    </Modal>
  );
}

function OrganisationField({ portal }: { readonly portal: string }) {
  const t = useTranslations("platform");
  const trpc = useTRPC();
  const english = useLocale() === "en";
  const institutions = useQuery(trpc.institution.list.queryOptions(undefined, { enabled: portal === "bank" }));
  const districts = useQuery(trpc.district.list.queryOptions(undefined, { enabled: portal === "centre" }));
  const rules = [{ required: true, message: t("required") }];
  const search = { optionFilterProp: "label" };
  if (portal === "bank") {
    return <Form.Item name="institutionId" label={t("people.institution")} rules={rules}><Select showSearch={search} options={(institutions.data ?? []).map((row) => ({ value: row.id, label: english ? row.nameEn : row.nameZh }))} /></Form.Item>;
  }
  if (portal === "centre") {
    return <Form.Item name="districtCode" label={t("people.district")} rules={rules}><Select showSearch={search} options={(districts.data ?? []).map((row) => ({ value: row.code, label: english ? row.en : row.zh }))} /></Form.Item>;
  }
  return portal === "department" ? <Form.Item name="department" label={t("people.department")} rules={rules}><Input maxLength={50} /></Form.Item> : null;
}
