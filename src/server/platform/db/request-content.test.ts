import { describe, expect, it } from "vitest";
import { digestContent, type Keyed } from "./request-content";

const command = { loanId: "a", amountYuan: "100000.00", firstLoan: { asserted: true, scope: "any_bank" }, items: [1, 2], idempotencyKey: "k" };
const digest = digestContent(command);

describe("the content of a request", () => {
  it.each([
    ["the order of its fields", { items: [1, 2], firstLoan: { scope: "any_bank", asserted: true }, amountYuan: "100000.00", loanId: "a" }],
    ["a field without a value", { ...command, maturityOn: undefined, firstLoan: { ...command.firstLoan, overrideReason: undefined } }],
    ["its key", { ...command, idempotencyKey: "another" }],
    ["the version that the person had seen", { ...command, version: 3 }],
    ["the password that confirmed it", { ...command, password: "a long password" }],
  ])("stays the same whatever %s", (_, other) => {
    expect(digestContent(other as Keyed)).toBe(digest);
  });

  it.each([
    ["an amount", { ...command, amountYuan: "50000.00" }],
    ["what it is done to", { ...command, loanId: "b" }],
    ["an inner field", { ...command, firstLoan: { asserted: false, scope: "any_bank" } }],
    ["an order that matters", { ...command, items: [2, 1] }],
    ["a field more", { ...command, note: "" }],
    ["an inner field named like the key", { ...command, firstLoan: { ...command.firstLoan, version: 1 } }],
    ["the bytes of a document", { ...command, document: Uint8Array.from([1]) }],
  ])("is another with %s", (_, other) => {
    expect(digestContent(other)).not.toBe(digest);
  });

  it("tells documents and days apart by what is in them", () => {
    const of = (value: unknown) => digestContent({ value } as object);
    expect(of(Uint8Array.from([1, 2]))).toBe(of(Uint8Array.from([1, 2])));
    expect(of(Uint8Array.from([1, 2]))).not.toBe(of(Uint8Array.from([1, 3])));
    expect(of(new Date(0))).not.toBe(of(new Date(1)));
    expect(() => of(() => 1)).toThrow("no content");
  });
});
