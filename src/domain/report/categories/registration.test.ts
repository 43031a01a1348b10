import { describe, expect, test } from "vitest";
import { reported } from "../fixture/reported";

const firm = { legal_representative: "李明", established_on: "2015-03-10", approved_on: "2024-01-05", registered_capital: "5000000.00", registration_status: "存续" };
const aged = (established_on: string | null) => reported("registration", { ...firm, established_on });

test("age and registered capital are figures; a firm in order raises no flag", () => {
  expect(reported("registration", firm)).toEqual({
    figures: [
      { code: "business_age", value: "11", unit: "years", at: null, changePercent: null, recordCount: 1 },
      { code: "registered_capital", value: "5000000", unit: "CNY", at: "2026-11-20", changePercent: null, recordCount: 1 },
    ],
    series: [],
    flags: [],
    score: [{ code: "business_age", points: 10, max: 10, bonus: false, reason: "years", particulars: { countYears: "11" }, recordNos: ["N-1"] }],
  });
});

describe("age is counted in completed years on 22 November 2026", () => {
  test.each([
    ["2018-11-22", "8", 10],
    ["2018-11-23", "7", 8],
    ["2018-12-01", "7", 8],
    ["2021-11-22", "5", 8],
    ["2021-11-23", "4", 6],
    ["2023-11-22", "3", 6],
    ["2023-11-23", "2", 4],
    ["2025-11-22", "1", 4],
    ["2025-11-23", "0", 2],
    ["2026-11-22", "0", 2],
  ])("established %s: %s years, %i points", (established, years, points) => {
    const { figures, score } = aged(established);
    expect([figures[0]?.value, score[0]?.points]).toEqual([years, points]);
  });

  test.each([null, "", "2015-02-30", "2015"])("a day of establishment that is none (%j) gives no age, no points and no flag", (established) => {
    const { figures, score, flags } = aged(established);
    expect([figures.map(({ code }) => code), score, flags]).toEqual([["registered_capital"], [], []]);
  });
});

describe("flags", () => {
  test.each(["停业", "清算", "吊销", "注销", "迁出"])("a status of %s is high", (registration_status) => {
    expect(reported("registration", { ...firm, registration_status }).flags).toEqual([
      { code: "status_abnormal", severity: "high", recordNo: "N-1", date: "2026-11-20", particulars: { valueStatus: registration_status } },
    ]);
  });

  test.each([
    ["2026-11-21", [{ code: "term_expired", severity: "medium", recordNo: "N-1", date: "2026-11-21", particulars: { dateUntil: "2026-11-21" } }]],
    ["2026-11-22", []],
    ["", []],
    [null, []],
  ])("a term to %j", (term_to, flags) => {
    expect(reported("registration", { ...firm, term_to }).flags).toEqual(flags);
  });

  test.each([
    ["2025-11-23", [{ code: "young", severity: "low", recordNo: "N-1", date: "2025-11-23", particulars: { dateFrom: "2025-11-23" } }]],
    ["2025-11-22", []],
  ])("a firm established %s", (established, flags) => {
    expect(aged(established).flags).toEqual(flags);
  });

  test("stand together when several apply", () => {
    const troubled = { ...firm, registration_status: "吊销", term_to: "2026-01-01", established_on: "2026-01-01" };
    expect(reported("registration", troubled).flags.map(({ code }) => code)).toEqual(["status_abnormal", "term_expired", "young"]);
  });
});

test("a capital the source left out is no figure", () => {
  expect(reported("registration", { ...firm, registered_capital: null }).figures.map(({ code }) => code)).toEqual(["business_age"]);
});

test("of several entries the latest approved one speaks", () => {
  const { figures, flags } = reported("registration", firm, { ...firm, approved_on: "2020-01-05", registered_capital: "1", registration_status: "吊销" });
  expect([figures[1]?.value, flags]).toEqual(["5000000", []]);
});

test("an entry without a day of approval does not speak before one that has it", () => {
  const { flags } = reported("registration", { ...firm, registration_status: "吊销" }, { ...firm, approved_on: null });
  expect(flags.map(({ code }) => code)).toEqual(["status_abnormal"]);
});

test("without an entry nothing is said", () => {
  expect(reported("registration")).toEqual({ figures: [], series: [], flags: [], score: [] });
});
