"use client";
import { Button, Drawer, Empty, Form, Input, Select, Table } from "antd";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import type { AppRouter } from "@/server/root";
import { useFieldProblem } from "@/ui/staff/field-problem";
import { Problem } from "@/ui/staff/problem";
import { useAct } from "@/ui/staff/use-act";
import { useTRPC } from "@/ui/shell/trpc";
import style from "./institution.module.css";

type Institution = inferRouterOutputs<AppRouter>["institution"]["list"][number];
type Branch = inferRouterOutputs<AppRouter>["institution"]["branches"][number];

/** An institution's names and its branches. */
export function EditInstitution({ institution, onClose }: { readonly institution: Institution | null; readonly onClose: () => void }) {
  const english = useLocale() === "en";
  const title = institution === null ? "" : english ? institution.nameEn : institution.nameZh;
  return (
    <Drawer open={institution !== null} title={title} size="large" onClose={onClose} destroyOnHidden>
      {institution === null ? null : <div className={style.parts}><NameForm institution={institution} /><Branches institutionId={institution.id} /></div>}
    </Drawer>
  );
}

function NameForm({ institution: { id, nameZh, nameEn } }: { readonly institution: Institution }) {
  const t = useTranslations("platform");
  const change = useMutation(useTRPC().institution.change.mutationOptions(useAct()(t("saved"), { quiet: true })));
  const problem = useFieldProblem(change.error);
  const required = [{ required: true, message: t("required") }];
  return (
    <Form<{ nameZh: string; nameEn: string }> layout="vertical" initialValues={{ nameZh, nameEn }} onFinish={(names) => { change.mutate({ id, ...names }); }}>
      <Problem error={change.error} />
      <Form.Item name="nameZh" label={t("institution.nameZh")} rules={required} {...problem("nameZh")}><Input maxLength={100} /></Form.Item>
      <Form.Item name="nameEn" label={t("institution.nameEn")} rules={required} {...problem("nameEn")}><Input maxLength={100} /></Form.Item>
      <Button htmlType="submit" loading={change.isPending}>{t("institution.rename")}</Button>
    </Form>
  );
}

function Branches({ institutionId }: { readonly institutionId: string }) {
  const t = useTranslations("platform");
  const trpc = useTRPC();
  const english = useLocale() === "en";
  const branches = useQuery(trpc.institution.branches.queryOptions({ institutionId }));
  const districts = useQuery(trpc.district.list.queryOptions());
  const names = new Map((districts.data ?? []).map(({ code, zh, en }) => [code, english ? en : zh]));
  return (
    <section aria-labelledby="branches" className={style.part}>
      <h2 id="branches">{t("institution.branches")}</h2>
      <Table<Branch>
        rowKey="id" size="small" loading={branches.isPending} dataSource={branches.data ?? []} pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }} scroll={{ x: 420 }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("institution.noBranch")} /> }}
        columns={[
          { title: t("institution.branch"), render: (_, row) => (english ? row.nameEn : row.nameZh) },
          { title: t("people.district"), width: 140, render: (_, row) => names.get(row.districtCode) ?? row.districtCode },
          { title: t("institution.people"), dataIndex: "people", width: 100, align: "right" },
        ]}
      />
      <NewBranch institutionId={institutionId} districts={[...names].map(([value, label]) => ({ value, label }))} />
    </section>
  );
}

interface BranchFields {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly districtCode: string;
}

function NewBranch({ institutionId, districts }: { readonly institutionId: string; readonly districts: { value: string; label: string }[] }) {
  const t = useTranslations("platform");
  const act = useAct();
  const [form] = Form.useForm<BranchFields>();
  const add = useMutation(useTRPC().institution.addBranch.mutationOptions(act(t("saved"), { after: () => { form.resetFields(); }, quiet: true })));
  const problem = useFieldProblem(add.error, { prefix: "branch.", refusals: { "branch-name-taken": "nameZh", "district-unknown": "districtCode" } });
  const required = [{ required: true, message: t("required") }];
  return (
    <Form<BranchFields> form={form} layout="vertical" onFinish={(branch) => { add.mutate({ institutionId, branch }); }}>
      <h3>{t("institution.addBranch")}</h3>
      <Problem error={add.error} />
      <Form.Item name="nameZh" label={t("institution.branchNameZh")} rules={required} {...problem("nameZh")}><Input maxLength={100} /></Form.Item>
      <Form.Item name="nameEn" label={t("institution.branchNameEn")} rules={required} {...problem("nameEn")}><Input maxLength={100} /></Form.Item>
      <Form.Item name="districtCode" label={t("people.district")} rules={required} {...problem("districtCode")}><Select showSearch={{ optionFilterProp: "label" }} options={districts} /></Form.Item>
      <Button htmlType="submit" loading={add.isPending}>{t("institution.addBranch")}</Button>
    </Form>
  );
}
