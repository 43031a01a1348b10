"use client";
import { Button, Form, Modal, Table } from "antd";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import type { AppRouter } from "@/server/root";
import style from "@/ui/platform/platform.module.css";
import { useFieldProblem } from "@/ui/staff/field-problem";
import { useDistricts, useLocalName } from "@/ui/staff/local-name";
import { Problem } from "@/ui/staff/problem";
import { useAct } from "@/ui/staff/use-act";
import { useTRPC } from "@/ui/shell/trpc";
import { BranchField, type BranchFields } from "./branch-field";
import type { Institution } from "./institution-screen";

type Branch = inferRouterOutputs<AppRouter>["institution"]["branches"][number];

/** An institution's branches with the people of each, and the form for a further one beneath them. */
export function BranchDialog({ row, name, onClose }: { readonly row: Institution; readonly name: string; readonly onClose: () => void }) {
  const t = useTranslations("platform");
  const trpc = useTRPC();
  const act = useAct();
  const nameIn = useLocalName();
  const { nameOf } = useDistricts();
  const [form] = Form.useForm<BranchFields>();
  const branches = useQuery(trpc.institution.branches.queryOptions({ institutionId: row.id }));
  const add = useMutation(trpc.institution.addBranch.mutationOptions(act(t("saved"), { after: () => { form.resetFields(); }, quiet: true })));
  const problem = useFieldProblem(add.error, { refusals: { "branch-name-taken": "branch.nameZh" } });
  return (
    <Modal open title={t("institution.branchesOf", { name })} footer={<Button onClick={onClose}>{t("close")}</Button>} onCancel={onClose}>
      <Problem error={branches.error} />
      <Table<Branch> rowKey="id" size="small" loading={branches.isPending} dataSource={branches.data ?? []} pagination={{ pageSize: 8, hideOnSinglePage: true, showSizeChanger: false }} locale={{ emptyText: t("institution.noBranch") }}
        columns={[
          { title: t("institution.branch"), render: (_, branch) => nameIn({ zh: branch.nameZh, en: branch.nameEn }) },
          { title: t("people.district"), render: (_, branch) => nameOf(branch.districtCode) },
          { title: t("institution.people"), dataIndex: "people", align: "right", className: style.number },
        ]} />
      <Form<BranchFields> form={form} layout="vertical" requiredMark={false} className={style.below} onFinish={({ branch }) => { add.mutate({ institutionId: row.id, branch }); }}>
        <h3>{t("institution.addBranch")}</h3>
        {problem("branch.nameZh").help === undefined ? <Problem error={add.error} /> : null}
        <BranchField problem={problem} />
        <Button htmlType="submit" loading={add.isPending}>{t("institution.addBranch")}</Button>
      </Form>
    </Modal>
  );
}
