import { choice, type CategoryDefinition, type FieldDefinition } from "../category";
import type { Contribution, RedFlag } from "../contribution";
import { shownName } from "../natural-person";
import { decimalOf, textOf, type RecordOf } from "../record";

const fields = [
  { name: "registration_no", zh: "登记编号", en: "Registration number", type: "string", required: true },
  { name: "kind", zh: "类别", en: "Kind", type: "string", required: true, ...choice({ 动产抵押: "Chattel mortgage", 股权出质: "Equity pledge", 知识产权质押: "IP pledge" }) },
  { name: "pledgee", zh: "权利人", en: "Holder of the right", type: "string", required: true, party: true },
  { name: "secured_amount", zh: "被担保债权额", en: "Secured amount", type: "decimal", required: true, unit: "CNY" },
  { name: "subject", zh: "标的", en: "Collateral", type: "text" },
  { name: "registered_on", zh: "登记日期", en: "Registered on", type: "date", required: true },
  { name: "status", zh: "状态", en: "Status", type: "string", required: true, ...choice({ 有效: "Valid", 注销: "Cancelled" }) },
] as const satisfies readonly FieldDefinition[];

function flags(records: readonly RecordOf<typeof fields>[]): RedFlag[] {
  return records
    .filter((record) => record.payload.status === "有效")
    .map((record) => ({
      code: "pledge_standing",
      severity: "low",
      recordNo: record.recordNo,
      date: record.eventDate,
      particulars: { valueKind: textOf(record.payload.kind) ?? "", valuePledgee: shownName(record.payload.pledgee), amountSecured: decimalOf(record.payload.secured_amount)?.toFixed() ?? "0" },
    }));
}

const report: Contribution = { flags };

export const chattelPledge: CategoryDefinition = {
  no: 22,
  code: "chattel_pledge",
  zh: "动产抵押与股权出质",
  en: "Chattel mortgages and equity pledges",
  department: "动产融资统一登记(人民银行征信中心)",
  departmentEn: "Unified chattel finance register (central bank credit reference centre)",
  cadence: "T+1",
  sensitivity: "authorised",
  reportWindowMonths: 60,
  eventDate: "registered_on",
  section: "asset",
  fields,
  report,
};
