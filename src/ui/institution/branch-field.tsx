"use client";
import { Form, Input, Select } from "antd";
import { useTranslations } from "next-intl";
import { useDistricts } from "@/ui/staff/local-name";

type Finding = (name: string) => { validateStatus?: "error"; help?: string };

export interface BranchFields {
  readonly branch: { readonly nameZh: string; readonly nameEn: string; readonly districtCode: string };
}

/** The three fields of a branch, under `branch` in their form; `first` says that it is the institution's first one. */
export function BranchField({ problem, first = false }: { readonly problem: Finding; readonly first?: boolean }) {
  const t = useTranslations("platform");
  const { choices } = useDistricts();
  const rules = [{ required: true, whitespace: true, message: t("required") }];
  return (
    <>
      <Form.Item name={["branch", "nameZh"]} label={first ? t("institution.firstBranchZh") : t("institution.nameZh")} rules={rules} {...problem("branch.nameZh")}><Input maxLength={100} /></Form.Item>
      <Form.Item name={["branch", "nameEn"]} label={first ? t("institution.firstBranchEn") : t("institution.nameEn")} rules={rules} {...problem("branch.nameEn")}><Input maxLength={100} /></Form.Item>
      <Form.Item name={["branch", "districtCode"]} label={t("institution.branchDistrict")} rules={[{ required: true, message: t("required") }]} {...problem("branch.districtCode")}>
        <Select showSearch={{ optionFilterProp: "label" }} options={choices} />
      </Form.Item>
    </>
  );
}
