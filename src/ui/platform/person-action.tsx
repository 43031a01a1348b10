"use client";
import { useState } from "react";
import { App, Button, Dropdown, Form, Input, Modal } from "antd";
import { useMutation } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import { portalOfRole } from "@/domain/account/role";
import type { AppRouter } from "@/server/root";
import { useFieldProblem } from "@/ui/staff/field-problem";
import { Problem } from "@/ui/staff/problem";
import { useAct } from "@/ui/staff/use-act";
import { useTRPC } from "@/ui/shell/trpc";
import { MembershipInputs, type MembershipFields } from "./organisation-field";

export type PersonRow = inferRouterOutputs<AppRouter>["account"]["people"]["rows"][number];

type Task = "grant" | "password";

/** What the operator can do with a person and with the role that the row shows; whatever takes something away asks first. */
export function PersonActions({ row }: { readonly row: PersonRow }) {
  const t = useTranslations("platform.people");
  const [task, setTask] = useState<Task>();
  const items = useMenu(row, setTask);
  return (
    <>
      <Dropdown trigger={["click"]} menu={{ items }}><Button aria-label={t("actionsOf", { name: row.name })}>{t("actions")}</Button></Dropdown>
      <GrantDialog row={row} open={task === "grant"} onClose={() => { setTask(undefined); }} />
      <PasswordDialog row={row} open={task === "password"} onClose={() => { setTask(undefined); }} />
    </>
  );
}

function useMenu(row: PersonRow, start: (task: Task) => void) {
  const t = useTranslations("platform.people");
  const common = useTranslations("platform");
  const roleName = useTranslations("role");
  const { modal } = App.useApp();
  const trpc = useTRPC();
  const act = useAct();
  const saved = act(common("saved"));
  const disable = useMutation(trpc.account.disableUser.mutationOptions(saved));
  const enable = useMutation(trpc.account.enableUser.mutationOptions(saved));
  const end = useMutation(trpc.account.endRole.mutationOptions(saved));
  const ask = (title: string, content: string, okText: string, onOk: () => void) => void modal.confirm({ title, content, okText, cancelText: common("cancel"), okButtonProps: { danger: true }, onOk });
  const { name, loginName, membershipId, role } = row;
  if (row.disabledAt !== null) return [{ key: "enable", label: t("enable"), onClick: () => { enable.mutate({ loginName }); } }];
  return [
    { key: "grant", label: t("grant"), onClick: () => { start("grant"); } },
    { key: "password", label: t("resetPassword"), onClick: () => { start("password"); } },
    ...(portalOfRole(role) === "enterprise" ? [] : [{ key: "end", danger: true, label: t("endRole"), onClick: () => { ask(t("confirmEnd", { name, role: roleName(role) }), t("whatEnds"), t("endRole"), () => { end.mutate({ membershipId }); }); } }]),
    { key: "disable", danger: true, label: t("disable"), onClick: () => { ask(t("confirmDisable", { name }), t("whatStops"), t("disable"), () => { disable.mutate({ loginName }); }); } },
  ];
}

interface DialogProps {
  readonly row: PersonRow;
  readonly open: boolean;
  readonly onClose: () => void;
}

function GrantDialog({ row, open, onClose }: DialogProps) {
  const t = useTranslations("platform");
  const act = useAct();
  const [form] = Form.useForm<MembershipFields>();
  const done = () => { form.resetFields(); onClose(); };
  const grant = useMutation(useTRPC().account.grantRole.mutationOptions(act(t("saved"), { after: done, quiet: true })));
  const problem = useFieldProblem(grant.error, { refusals: { "role-held": "membership.role" } });
  return (
    <Modal open={open} title={t("people.grantTo", { name: row.name })} okText={t("save")} cancelText={t("cancel")} onCancel={onClose} confirmLoading={grant.isPending} onOk={() => { form.submit(); }} destroyOnHidden>
      <Form<MembershipFields> form={form} layout="vertical" onFinish={(membership) => { grant.mutate({ personId: row.personId, membership }); }}>
        <Problem error={grant.error} />
        <MembershipInputs problem={problem} />
      </Form>
    </Modal>
  );
}

function PasswordDialog({ row, open, onClose }: DialogProps) {
  const t = useTranslations("platform");
  const act = useAct();
  const [form] = Form.useForm<{ password: string }>();
  const done = () => { form.resetFields(); onClose(); };
  const reset = useMutation(useTRPC().account.resetPassword.mutationOptions(act(t("saved"), { after: done, quiet: true })));
  const problem = useFieldProblem(reset.error);
  return (
    <Modal open={open} title={t("people.resetOf", { name: row.name })} okText={t("save")} cancelText={t("cancel")} onCancel={onClose} confirmLoading={reset.isPending} onOk={() => { form.submit(); }} destroyOnHidden>
      <p>{t("people.resetText")}</p>
      <Form<{ password: string }> form={form} layout="vertical" onFinish={({ password }) => { reset.mutate({ personId: row.personId, password }); }}>
        <Problem error={reset.error} />
        <Form.Item name="password" label={t("people.newPassword")} extra={t("people.passwordHint")} rules={[{ required: true, message: t("required") }]} {...problem("password")}><Input.Password autoComplete="new-password" /></Form.Item>
      </Form>
    </Modal>
  );
}
