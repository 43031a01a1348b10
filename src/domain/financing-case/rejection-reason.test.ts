import { describe, expect, test } from "vitest";
import { rejectionCodes, rejectionIsExplained, rejectionReason, type RejectionCode } from "./rejection-reason";

const expected: Readonly<Record<RejectionCode, string>> = {
  R01: "remediable registration-status",
  R02: "re-refer",
  R03: "re-refer",
  R04: "re-refer",
  R05: "remediable credit-repair",
  R06: "remediable enforcement-clearance",
  R07: "remediable tax-settlement",
  R08: "remediable abnormal-operation-removal",
  R09: "remediable",
  R10: "remediable central-bank-record",
  R11: "remediable re-refer",
  R12: "remediable re-refer",
  R13: "remediable re-refer guarantee-support",
  R14: "remediable re-refer",
  R15: "remediable",
  R16: "remediable re-refer consent",
  R17: "remediable re-refer",
  R18: "",
  R19: "re-refer",
  R20: "",
  R99: "re-refer note",
};

describe.each(rejectionCodes)("%s", (code) => {
  test("says whether it can be remedied, re-referred, where to repair, and whether it needs a note", () => {
    const { remediable, mayBeReReferred, repairLink, noteRequired } = rejectionReason(code);
    const said = [remediable && "remediable", mayBeReReferred && "re-refer", repairLink, noteRequired && "note"].filter(Boolean).join(" ");
    expect(said).toBe(expected[code]);
  });

  test("a repair link is only offered where something can be repaired", () => {
    const { remediable, repairLink } = rejectionReason(code);
    expect(repairLink === undefined || remediable).toBe(true);
  });
});

test("there are twenty coded reasons and one for the rest", () => {
  expect(rejectionCodes).toEqual([...Array.from({ length: 20 }, (_, index) => `R${String(index + 1).padStart(2, "0")}`), "R99"]);
});

test("the rest needs words, and blanks are no words", () => {
  expect(rejectionIsExplained("R99", "")).toBe(false);
  expect(rejectionIsExplained("R99", " \n ")).toBe(false);
  expect(rejectionIsExplained("R99", "政策调整")).toBe(true);
  expect(rejectionIsExplained("R01", "")).toBe(true);
});
