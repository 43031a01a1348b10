import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import report from "@/messages/en/report.json";
import { VerificationResult, type VerificationAnswer } from "./verification-result";

const issued = { edition: "bank", enterprise: "河北****公司", granteeZh: "某银行", granteeEn: "A bank", issuedAt: new Date("2026-05-20T02:59:00Z"), validUntil: new Date("2026-06-19T01:36:00Z"), inForce: true };

function told(answer: VerificationAnswer): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Asia/Shanghai" messages={{ report, kit: {} }}>
      <VerificationResult number="R20260520-000567" answer={answer} />
    </NextIntlClientProvider>,
  ).replace(/<[^>]+>/g, " ");
}

test.each([
  ["genuine and in force", { verdict: "genuine", issued }, report.verify.genuine],
  ["genuine with its time over", { verdict: "genuine", issued: { ...issued, inForce: false } }, report.verify.genuineLapsed],
  ["known by its number only", { verdict: "number-only", issued: null }, report.verify.numberOnly],
  ["altered", { verdict: "altered", issued: null }, report.verify.altered],
  ["unknown", { verdict: "unknown", issued: null }, report.verify.unknown],
] as const)("a report that is %s is told as that and as nothing else", (_what, answer, title) => {
  const text = told(answer);
  const { genuine, genuineLapsed, numberOnly, altered, unknown } = report.verify;
  expect([genuine, genuineLapsed, numberOnly, altered, unknown].filter((one) => text.includes(` ${one} `))).toEqual([title]);
});
