"use client";
import { useState } from "react";
import { Alert, Button, Form, Modal, Select } from "antd";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/ui/shell/trpc";
import { useLocalName } from "@/ui/staff/local-name";
import { Problem } from "@/ui/staff/problem";
import { useAct } from "@/ui/staff/use-act";
import style from "@/ui/staff/staff.module.css";
import type { CaseView } from "./answer";

/** Hands the case to an officer of its branch; each is shown with what is already on the table. */
export function AssignButton({ view }: { readonly view: CaseView }) {
  const t = useTranslations("bank.assign");
  const trpc = useTRPC();
  const act = useAct();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ officerId: string }>();
  const assign = useMutation(trpc.financingCase.assignOfficer.mutationOptions(act(t("done"), { quiet: true, after: () => setOpen(false) })));
  const title = t(view.officer === null ? "title" : "change");
  return (
    <>
      <Button type={view.officer === null ? "primary" : "default"} onClick={() => setOpen(true)}>{title}</Button>
      <Modal open={open} title={title} okText={title} okButtonProps={{ loading: assign.isPending }} onCancel={() => setOpen(false)} onOk={() => form.submit()}>
        <Form form={form} layout="vertical" requiredMark={false} onFinish={({ officerId }) => assign.mutate({ caseId: view.id, officerId })}>
          <Problem error={assign.error} />
          {open ? <OfficerField view={view} /> : null}
        </Form>
      </Modal>
    </>
  );
}

function OfficerField({ view }: { readonly view: CaseView }) {
  const t = useTranslations("bank.assign");
  const trpc = useTRPC();
  const nameIn = useLocalName();
  const team = useQuery(trpc.institution.team.queryOptions());
  const branch = view.branch;
  if (team.isPending) return <p role="status">{t("loading")}</p>;
  if (team.isError) return <Alert type="error" showIcon title={t("failed")} />;
  const others = team.data.staff.filter(({ personId, role, branchId }) => role === "bank.officer" && personId !== view.officer?.id && (branch === null || branchId === branch.id));
  if (others.length === 0) return <Alert type="info" showIcon title={t(view.officer === null ? "none" : "noneOther")} />;
  return (
    <>
      <p className={style.intro}>{branch === null ? t("leadAll") : t("lead", { branch: nameIn(branch) })}</p>
      <Form.Item name="officerId" label={t("officer")} rules={[{ required: true, message: t("missing") }]}>
        <Select showSearch={{ optionFilterProp: "label" }} options={others.map(({ personId, name, open, breached }) => ({ value: personId, label: t("load", { name, open, breached }) }))} />
      </Form.Item>
    </>
  );
}
