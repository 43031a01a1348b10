import { describe, expect, test } from "vitest";
import { answeredSteps, firstOpenStep, needSchema, needStepNames, needSteps } from "./need-schema";

const product = "01930000-0000-7000-8000-000000000001";

const complete = {
  amountYuan: "500,000",
  termMonths: "12",
  neededBy: "2026-12-31",
  purpose: "working_capital",
  guaranteeMode: "unsecured",
  repaymentMethod: "interest_first",
  contactName: " 张三 ",
  contactPhone: "138 1234 5678",
  channel: "market",
};

function messagesOf(result: { readonly success: boolean; readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] } }) {
  return (result.error?.issues ?? []).map(({ path, message }) => `${path.map(String).join(".")}: ${message}`);
}

describe("publishing", () => {
  test("a complete need yields canonical values", () => {
    expect(needSchema.parse(complete)).toEqual({
      amountYuan: "500000.00",
      termMonths: 12,
      neededBy: "2026-12-31",
      purpose: "working_capital",
      purposeNote: "",
      guaranteeMode: "unsecured",
      repaymentMethod: "interest_first",
      contactName: "张三",
      contactPhone: "13812345678",
      channel: "market",
      productVersionIds: [],
      institutionIds: [],
      multiBank: false,
    });
  });

  test("canonical values read back as themselves, as a saved draft does", () => {
    const once = needSchema.parse(complete);
    expect(needSchema.parse(JSON.parse(JSON.stringify(once)))).toEqual(once);
  });

  test("an empty need says one thing about each question", () => {
    expect(messagesOf(needSchema.safeParse({}))).toEqual([
      "amountYuan: amount-malformed",
      "termMonths: term-malformed",
      "purpose: purpose-missing",
      "guaranteeMode: guarantee-missing",
      "repaymentMethod: repayment-missing",
      "contactName: contact-name-missing",
      "contactPhone: phone-missing",
      "channel: channel-missing",
    ]);
  });

  test("cross-checks of steps hold for the whole need too", () => {
    const other = { ...complete, purpose: "other", channel: "products" };
    expect(messagesOf(needSchema.safeParse(other))).toEqual(["purposeNote: purpose-note-missing", "productVersionIds: products-missing"]);
    expect(messagesOf(needSchema.safeParse({ ...complete, channel: "institutions" }))).toEqual(["institutionIds: institutions-missing"]);
  });
});

describe("amount", () => {
  test.each([
    ["10000", null],
    ["9999.99", "need-amount-too-small"],
    ["0", "need-amount-too-small"],
    ["-5", "need-amount-too-small"],
    ["1000000000.00", null],
    ["1000000000.01", "need-amount-too-large"],
    ["fifty", "amount-malformed"],
    ["", "amount-malformed"],
    ["10000.001", "amount-too-precise"],
  ])("%j: %s", (amountYuan, message) => {
    expect(messagesOf(needSteps.amount.safeParse({ amountYuan }))).toEqual(message === null ? [] : [`amountYuan: ${message}`]);
  });
});

describe("term", () => {
  test.each([
    ["1", null],
    ["360", null],
    [12, null],
    [12.5, "term-malformed"],
    [" 12 ", null],
    ["１２", null],
    ["0", "term-too-short"],
    ["361", "term-too-long"],
    ["", "term-malformed"],
    ["1.5", "term-malformed"],
    ["1e2", "term-malformed"],
    [true, "term-malformed"],
    ["12 months", "term-malformed"],
  ])("%j: %s", (termMonths, message) => {
    expect(messagesOf(needSteps.term.safeParse({ termMonths }))).toEqual(message === null ? [] : [`termMonths: ${message}`]);
  });

  test("the day it is needed may be left out, and must exist", () => {
    for (const neededBy of ["", null, undefined]) expect(needSteps.term.parse({ termMonths: "12", neededBy })).toEqual({ termMonths: 12, neededBy: undefined });
    expect(messagesOf(needSteps.term.safeParse({ termMonths: "12", neededBy: "2026-02-30" }))).toEqual(["neededBy: date-malformed"]);
  });
});

describe("contact", () => {
  test.each([
    ["13812345678", true],
    ["１３８１２３４５６７８", true],
    ["0311-88888888", true],
    ["031188888888", true],
    ["12812345678", false],
    ["1381234567", false],
    ["138123456789", false],
    ["phone", false],
    ["x13812345678", false],
    ["13812345678x", false],
  ])("the phone %s is accepted: %s", (contactPhone, accepted) => {
    expect(needSteps.contact.safeParse({ contactName: "张三", contactPhone }).success).toBe(accepted);
  });

  test("a name of blanks is none, and 51 characters are too many", () => {
    expect(messagesOf(needSteps.contact.safeParse({ contactName: "  ", contactPhone: "13812345678" }))).toEqual(["contactName: contact-name-missing"]);
    expect(messagesOf(needSteps.contact.safeParse({ contactName: "张".repeat(51), contactPhone: "13812345678" }))).toEqual([
      "contactName: contact-name-too-long",
    ]);
  });
});

describe("purpose and channel", () => {
  test("another purpose needs words", () => {
    expect(messagesOf(needSteps.purpose.safeParse({ purpose: "other", purposeNote: "  " }))).toEqual(["purposeNote: purpose-note-missing"]);
    expect(needSteps.purpose.safeParse({ purpose: "other", purposeNote: "温室大棚" }).success).toBe(true);
    expect(messagesOf(needSteps.purpose.safeParse({ purpose: "other", purposeNote: "长".repeat(501) }))).toEqual(["purposeNote: note-too-long"]);
  });

  test.each([
    [{ channel: "market" }, []],
    [{ channel: "products" }, ["productVersionIds: products-missing"]],
    [{ channel: "products", productVersionIds: [product] }, []],
    [{ channel: "institutions" }, ["institutionIds: institutions-missing"]],
    [{ channel: "institutions", institutionIds: [product] }, []],
    [{ channel: "products", productVersionIds: ["x"] }, ["productVersionIds.0: target-malformed"]],
    [{ channel: "products", productVersionIds: Array.from({ length: 11 }, () => product) }, ["productVersionIds: too-many-targets"]],
    [{ channel: "everyone" }, ["channel: channel-missing"]],
  ])("%j: %j", (answer, messages) => {
    expect(messagesOf(needSteps.channel.safeParse(answer))).toEqual(messages);
  });

  test.each([
    ["on", true],
    ["true", true],
    [true, true],
    ["false", false],
    ["", false],
    [undefined, false],
    [false, false],
  ])("several banks ticked as %j: %s", (multiBank, ticked) => {
    expect(needSteps.channel.parse({ channel: "market", multiBank }).multiBank).toBe(ticked);
  });
});

describe("resuming", () => {
  test("an empty draft starts at the amount, a complete one goes to the check", () => {
    expect(firstOpenStep({})).toBe("amount");
    expect(firstOpenStep(complete)).toBe("check");
    expect(answeredSteps(complete)).toEqual([...needStepNames]);
  });

  test("the first step without a valid answer is where the wizard resumes, even when later ones are answered", () => {
    expect(firstOpenStep({ ...complete, purpose: undefined })).toBe("purpose");
    expect(firstOpenStep({ ...complete, termMonths: "0" })).toBe("term");
    expect(answeredSteps({ amountYuan: "500000", channel: "market" })).toEqual(["amount", "channel"]);
  });
});
