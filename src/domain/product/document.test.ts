import { describe, expect, test } from "vitest";
import { productDocument } from "./document";

describe("a paper that the departments hold is fetched under an authorisation, not asked for", () => {
  test.each([
    ["营业执照", "Business licence"],
    ["原借款合同", "Contract of the loan now running"],
    ["知识产权证书", "Intellectual property certificates"],
    ["土地流转合同", "Land transfer contract"],
    ["不动产权证书", "Real-estate title"],
    ["政府采购合同", "Public-procurement contracts"],
    ["增值税发票", "VAT invoices"],
  ])("%s", (zh, en) => {
    expect(productDocument(zh)).toEqual({ zh, en, fetched: true });
  });
});

describe("a paper that only the borrower has is uploaded", () => {
  test.each([
    ["公司章程", "Articles of association"],
    ["贷款用途证明", "Proof of the loan's purpose"],
    ["出口合同", "Export contracts"],
    ["经营者身份证明", "Owner's identity document"],
    ["设备采购合同", "Equipment purchase contract"],
    ["创业计划书", "Business plan"],
    ["设备发票", "Equipment invoices"],
    ["购销合同", "Sales contracts"],
  ])("%s", (zh, en) => {
    expect(productDocument(zh)).toEqual({ zh, en, fetched: false });
  });

  test("one that nobody knows keeps its name in both languages", () => {
    expect(productDocument("股东会决议")).toEqual({ zh: "股东会决议", en: "股东会决议", fetched: false });
  });
});
