import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import bank from "@/messages/en/bank.json";
import refusal from "@/messages/en/refusal.json";
import { aboutContract, aboutDrawdown, aboutExtension, aboutOffer, aboutRepayment, aboutSession, aboutSupplement } from "./about-field";
import { useFieldProblem } from "./field-problem";

function Field({ error, refusals, name }: { readonly error: unknown; readonly refusals: Readonly<Record<string, string>>; readonly name: string }) {
  return <p>{useFieldProblem(error, { refusals })(name).help ?? "nothing"}</p>;
}

function toldBeside(refusals: Readonly<Record<string, string>>, name: string, reason: string, detail: Readonly<Record<string, string>> = {}): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Asia/Shanghai" messages={{ refusal, bank, field: {}, role: {}, loan: { status: {} }, "financing-case": { status: {} }, "match-session": { status: {} } }}>
      <Field error={{ data: { reason, detail } }} refusals={refusals} name={name} />
    </NextIntlClientProvider>,
  ).replace(/<[^>]+>/g, "");
}

test.each([
  ["a supplement's last day", aboutSupplement, "dueOn", "date-in-past"],
  ["an offer's last day", aboutOffer, "validUntil", "date-in-past"],
  ["an offer's spread", aboutOffer, "spreadBp", "rate-not-positive"],
  ["the day of a contract", aboutContract, "contractedOn", "contract-in-future"],
  ["the day of a drawdown", aboutDrawdown, "drawnOn", "drawdown-in-future"],
  ["the maturity of a drawdown", aboutDrawdown, "maturityOn", "maturity-before-drawdown"],
  ["the day of a repayment", aboutRepayment, "paidOn", "repayment-in-future"],
  ["an extension's new maturity", aboutExtension, "newMaturityOn", "maturity-not-later"],
  ["the day of a session", aboutSession, "heldOn", "date-in-past"],
  ["the hours of a session", aboutSession, "slotCount", "ends-after-midnight"],
] as const)("what is wrong with %s is said beside its field, and beside no other", (_what, refusals, name, reason) => {
  expect(toldBeside(refusals, name, reason)).not.toBe("nothing");
  expect(toldBeside(refusals, "another", reason)).toBe("nothing");
});

test("a drawdown over the limit names the amount that is left as the rest of the page writes it", () => {
  const text = toldBeside(aboutDrawdown, "amountYuan", "limit-exceeded", { drawable: "900000.00" });
  expect(text).toContain("CNY 900,000.00");
  expect(text).not.toContain("900000.00");
});
