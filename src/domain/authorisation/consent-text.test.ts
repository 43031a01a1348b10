import fc from "fast-check";
import { expect, test } from "vitest";
import { localDate } from "@/domain/calendar/local-date";
import { consentText, type ConsentFacts } from "./consent-text";

const facts: ConsentFacts = {
  textVersion: "2026.1",
  authorisationNumber: "A20261122-000001",
  uscc: "91130102MA07T001X2",
  enterpriseName: "石家庄恒达机械有限公司",
  granteeName: "滹沱银行",
  granteeBranchName: null,
  matter: { kind: "case", number: "C20261122-000001" },
  purpose: "P2",
  categories: ["tax_payment", "registration"],
  monthsBack: 24,
  validFrom: new Date("2026-11-22T02:00:00Z"),
  validUntil: new Date("2026-12-22T02:00:00Z"),
  maxPulls: 3,
  maxPullsPerMonth: null,
  retainUntil: localDate("2031-11-22"),
  signerName: "张三",
};

test("is one line per fact in a fixed order", () => {
  expect(consentText(facts)).toBe(
    [
      'text-version: "2026.1"',
      'authorisation: "A20261122-000001"',
      'enterprise: "91130102MA07T001X2"',
      'enterprise-name: "石家庄恒达机械有限公司"',
      'grantee: "滹沱银行"',
      'grantee-branch: ""',
      'serves: "case C20261122-000001"',
      'purpose: "P2"',
      'categories: "registration tax_payment"',
      'months-back: "24"',
      'valid-from: "2026-11-22T02:00:00.000Z"',
      'valid-until: "2026-12-22T02:00:00.000Z"',
      'max-pulls: "3"',
      'max-pulls-per-month: ""',
      'retain-until: "2031-11-22"',
      'signer: "张三"',
      "",
    ].join("\n"),
  );
});

test("the order and repetition of categories do not change the text", () => {
  const codes = ["water", "gas", "penalty", "customs"];
  fc.assert(
    fc.property(fc.shuffledSubarray(codes, { minLength: 4 }), (shuffled) => {
      expect(consentText({ ...facts, categories: [...shuffled, "gas"] })).toBe(consentText({ ...facts, categories: codes }));
    }),
  );
});

const changes: readonly Partial<ConsentFacts>[] = [
  { textVersion: "2026.2" },
  { authorisationNumber: "A20261122-000002" },
  { uscc: "91130123MA0ABCDE6R" },
  { enterpriseName: "x" },
  { granteeName: "x" },
  { granteeBranchName: "x" },
  { matter: { kind: "loan", number: "C20261122-000001" } },
  { matter: { kind: "case", number: "C20261122-000002" } },
  { purpose: "P4" },
  { categories: ["registration"] },
  { monthsBack: 23 },
  { validFrom: new Date("2026-11-22T02:00:00.001Z") },
  { validUntil: new Date("2026-12-22T02:00:00.001Z") },
  { maxPulls: 2 },
  { maxPullsPerMonth: 1 },
  { retainUntil: localDate("2031-11-23") },
  { signerName: "李四" },
];

test.each(changes.map((change) => [Object.keys(change).join(), change] as const))("another %s makes another text", (_, change) => {
  expect(consentText({ ...facts, ...change })).not.toBe(consentText(facts));
});

test("a name cannot imitate another line, and the same name in another normal form is the same", () => {
  const sly = consentText({ ...facts, enterpriseName: 'x"\nmax-pulls: "99' });
  expect(sly.split("\n").filter((line) => line.startsWith("max-pulls:"))).toEqual(['max-pulls: "3"']);
  expect(consentText({ ...facts, signerName: "e\u0301" })).toBe(consentText({ ...facts, signerName: "\u00e9" }));
});
