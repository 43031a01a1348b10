"use client";
import { Form, Input, Select } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { portalOfRole, roles, type Role } from "@/domain/account/role";
import { useTRPC } from "@/ui/shell/trpc";

/** A role that the operator hands out: enterprises register by themselves and choose their own agents. */
export type StaffRole = Exclude<Role, "public" | "enterprise.legal" | "enterprise.agent">;

export const staffRoles = roles.filter((role): role is StaffRole => role !== "public" && portalOfRole(role) !== "enterprise");

export interface MembershipFields {
  readonly role: StaffRole;
  readonly institutionId?: string;
  readonly branchId?: string;
  readonly districtCode?: string;
  readonly department?: string;
}

type FieldProblem = (name: string) => { validateStatus?: "error"; help?: string };

/** The role and the organisation that belongs to it: an institution (an officer's branch besides), a district, a department, or none. */
export function MembershipInputs({ problem }: { readonly problem: FieldProblem }) {
  const t = useTranslations("platform");
  const roleName = useTranslations("role");
  const form = Form.useFormInstance<MembershipFields>();
  const role = Form.useWatch("role", form);
  const portal = role === undefined ? undefined : portalOfRole(role);
  const required = [{ required: true, message: t("required") }];
  return (
    <>
      <Form.Item name="role" label={t("people.role")} rules={required} {...problem("membership.role")}><Select options={staffRoles.map((value) => ({ value, label: roleName(value) }))} /></Form.Item>
      {portal === "bank" ? <InstitutionInput problem={problem} /> : null}
      {role === "bank.officer" ? <BranchInput problem={problem} /> : null}
      {portal === "centre" ? <DistrictInput problem={problem} /> : null}
      {portal === "department" ? <Form.Item name="department" label={t("people.department")} rules={required} {...problem("membership.department")}><Input maxLength={50} /></Form.Item> : null}
    </>
  );
}

const search = { optionFilterProp: "label" };

function InstitutionInput({ problem }: { readonly problem: FieldProblem }) {
  const t = useTranslations("platform");
  const english = useLocale() === "en";
  const form = Form.useFormInstance<MembershipFields>();
  const institutions = useQuery(useTRPC().institution.list.queryOptions());
  const options = (institutions.data ?? []).filter(({ disabledAt }) => disabledAt === null).map((row) => ({ value: row.id, label: english ? row.nameEn : row.nameZh }));
  return (
    <Form.Item name="institutionId" label={t("people.institution")} rules={[{ required: true, message: t("required") }]} {...problem("membership.institutionId")}>
      <Select showSearch={search} loading={institutions.isPending} options={options} onChange={() => { form.setFieldValue("branchId", undefined); }} />
    </Form.Item>
  );
}

function BranchInput({ problem }: { readonly problem: FieldProblem }) {
  const t = useTranslations("platform");
  const english = useLocale() === "en";
  const institutionId = Form.useWatch<string | undefined>("institutionId") ?? "";
  const branches = useQuery(useTRPC().institution.branches.queryOptions({ institutionId }, { enabled: institutionId !== "" }));
  return (
    <Form.Item name="branchId" label={t("people.branch")} rules={[{ required: true, message: t("required") }]} {...problem("membership.branchId")}>
      <Select showSearch={search} disabled={institutionId === ""} loading={branches.isLoading} options={(branches.data ?? []).map((row) => ({ value: row.id, label: english ? row.nameEn : row.nameZh }))} />
    </Form.Item>
  );
}

function DistrictInput({ problem }: { readonly problem: FieldProblem }) {
  const t = useTranslations("platform");
  const english = useLocale() === "en";
  const districts = useQuery(useTRPC().district.list.queryOptions());
  return (
    <Form.Item name="districtCode" label={t("people.district")} rules={[{ required: true, message: t("required") }]} {...problem("membership.districtCode")}>
      <Select showSearch={search} loading={districts.isPending} options={(districts.data ?? []).map((row) => ({ value: row.code, label: english ? row.en : row.zh }))} />
    </Form.Item>
  );
}
