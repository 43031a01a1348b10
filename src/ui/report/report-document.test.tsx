import { readFileSync } from "node:fs";
import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { someFacts } from "@/domain/report/fixture/arbitrary";
import { factsWith, granted, onlyWith, record } from "@/domain/report/fixture/fact";
import { assembleSnapshot, type SnapshotFacts } from "@/domain/report/snapshot";
import { ReportDocument } from "./report-document";
import { reportText, type ReportLocale } from "./report-text";

function messagesOf(locale: ReportLocale) {
  const read = (name: string) => JSON.parse(readFileSync(`src/messages/${locale}/${name}.json`, "utf8")) as Record<string, string>;
  return { report: read("report"), category: read("category") };
}
const messages = { "zh-CN": messagesOf("zh-CN"), en: messagesOf("en") };

function markup(facts: SnapshotFacts, locale: ReportLocale): string {
  const snapshot = assembleSnapshot(facts);
  const reader = { organisation: "信桥示范银行", person: "赵敏", at: "2026-11-22T06:05:00Z" };
  return renderToStaticMarkup(<ReportDocument snapshot={snapshot} text={reportText(locale, messages[locale], snapshot.cover.edition)} verification={null} reader={reader} />);
}

const visible = (html: string) => html.replace(/<[^>]+>/g, " ");

describe("every word of a report", () => {
  test.each(["zh-CN", "en"] as const)("has a message in %s, whatever the sources sent", (locale) => {
    fc.assert(fc.property(someFacts, (facts) => {
      expect(visible(markup(factsWith(...facts), locale)).match(/(report|category)\.[a-zA-Z_.-]+/)).toBeNull();
    }), { numRuns: 60 });
  });
});

test("the same snapshot always renders the same facts", () => {
  fc.assert(fc.property(someFacts, (facts) => {
    expect(markup(onlyWith(...facts), "zh-CN")).toBe(markup(onlyWith(...facts.toReversed()), "zh-CN"));
  }), { numRuns: 20 });
});

test("the cover names the anchor of the audit log that the report carries, and nothing where none was signed yet", () => {
  const facts = onlyWith(granted("penalty", []));
  expect(visible(markup(facts, "zh-CN"))).toMatch(/审计锚点\s+第 12 号 2026-11-21 0b9e774008c2d5f2/);
  expect(visible(markup(facts, "en"))).toMatch(/Audit anchor\s+No\. 12, 2026-11-21, 0b9e774008c2d5f2/);
  expect(visible(markup({ ...facts, cover: { ...facts.cover, auditAnchor: undefined } }, "en"))).not.toContain("Audit anchor");
});

test("a figure that is missing says why", () => {
  const text = visible(markup({ ...onlyWith({ ...granted("tax_rating", []), sourceDate: null }, granted("annual_report", [])) }, "en"));
  expect(text).toMatch(/Tax credit grade\s+—\s+Not delivered/);
  expect(text).toMatch(/Debt ratio\s+—\s+No record/);
  expect(text).toMatch(/Years in business\s+—\s+Not authorised/);
});

test("banks read 万元, with the unit in the column's header and beside each figure", () => {
  const penalty = record("penalty", "PEN-1", { document_no: "文-1", facts: "违法", penalty_kind: "罚款", fine_amount: "1234567.80", decided_on: "2026-01-05", authority: "局", repair_status: "未修复" });
  const text = visible(markup(onlyWith(granted("penalty", [penalty])), "zh-CN"));
  expect(text).toContain("罚款金额（万元）");
  expect(text).toContain("123.46");
  expect(text).toContain("金额 123.46 万元");
});

test("an empty report stands on its own: no red flag, and each chapter says why it is empty", () => {
  const text = visible(markup(onlyWith(), "zh-CN"));
  expect(text).toContain("未发现需要提示的风险");
  expect(text.match(/企业未授权本类数据/g)).toHaveLength(28);
});

test("a figure that stayed the same says so", () => {
  const bills = ["2025-10", "2026-10"].map((period) => record("social_insurance", `SI-${period}`, { period, insurance_kind: "养老", insured_count: 12, amount_due: "1.00", amount_paid: "1.00" }));
  expect(visible(markup(onlyWith(granted("social_insurance", bills)), "zh-CN"))).toContain("同比持平");
});
