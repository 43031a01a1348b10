import { describe, expect, test } from "vitest";
import { newestMonths, reported } from "../fixture/reported";

const month = (period: string, changes = {}) => ({ period, insurance_kind: "养老", insured_count: 20, amount_due: "100", amount_paid: "100", ...changes });
const years = (now: number, before: number) => newestMonths.map((period, index) => month(period, { insured_count: index < 12 ? now : before }));

test("people insured are the most of any insurance in the latest month, drawn month by month", () => {
  const { figures, series } = reported("social_insurance", month("2026-10"), month("2026-10", { insurance_kind: "医疗", insured_count: 23 }), month("2026-10", { insurance_kind: "工伤", insured_count: 21 }), month("2026-09"));
  expect(figures).toEqual([{ code: "insured_people", value: "23", unit: "persons", at: "2026-10", changePercent: null, recordCount: 4 }]);
  expect(series).toEqual([{ code: "insured_people", unit: "persons", values: [...Array.from({ length: 22 }, () => null), "20", "23"] }]);
});

describe("short paid within the last six months", () => {
  const line = { code: "insurance_paid", max: 6, bonus: false };

  test.each([
    [0, 6, "none"],
    [1, 4, "short"],
    [2, 2, "short"],
    [3, 0, "short"],
    [4, 0, "short"],
  ])("in %i months leaves %i points", (count, points, reason) => {
    const { flags, score } = reported("social_insurance", ...newestMonths.slice(0, 6).map((period, index) => month(period, index < count ? { amount_paid: "99.99" } : {})));
    const particulars = { countMonths: String(count) };
    expect(score).toEqual([{ ...line, points, reason, particulars, recordNos: Array.from({ length: count }, (_, index) => `N-${index + 1}`) }]);
    expect(flags).toEqual(count === 0 ? [] : [{ code: "insurance_short_paid", severity: "medium", recordNo: "N-1", date: "2026-10-31", particulars }]);
  });

  test("several insurances of one month are one month", () => {
    const { flags, score } = reported("social_insurance", month("2026-10", { amount_paid: "0" }), month("2026-10", { insurance_kind: "医疗", amount_paid: "0" }));
    expect([flags[0]?.particulars, score[0]?.points, score[0]?.recordNos]).toEqual([{ countMonths: "1" }, 4, ["N-1", "N-2"]]);
  });

  test.each([
    ["paid in full", {}, 0],
    ["deferred with leave to the last fen", { amount_paid: "60", deferred_amount: "40" }, 0],
    ["deferred a fen less", { amount_paid: "60", deferred_amount: "39.99" }, 1],
    ["of which no amount due is known", { amount_due: null, amount_paid: "0" }, 0],
    ["of which no payment is known", { amount_paid: null }, 0],
    ["six months ago", { period: "2026-05", amount_paid: "0" }, 1],
    ["seven months ago", { period: "2026-04", amount_paid: "0" }, 0],
    ["of no month", { period: "", amount_paid: "0" }, 0],
  ])("a month %s is short: %i", (_what, changes, count) => {
    expect(reported("social_insurance", month("2026-10", changes)).flags).toHaveLength(count);
  });
});

describe("people insured against the same month a year before", () => {
  test.each([
    [70, "-30.0", 0, true],
    [71, "-29.0", 2, false],
    [90, "-10.0", 2, false],
    [91, "-9.0", 4, false],
    [130, "30.0", 4, false],
  ])("%i after 100 is %s percent: %i points, flag: %s", (now, percentChange, points, flagged) => {
    const { figures, flags, score } = reported("social_insurance", ...years(now, 100));
    expect(figures).toMatchObject([{ value: String(now), changePercent: percentChange }]);
    expect(score[1]).toEqual({ code: "workforce", points, max: 4, bonus: false, reason: "change", particulars: { percentChange }, recordNos: Array.from({ length: 12 }, (_, index) => `N-${index + 1}`) });
    expect(flags).toEqual(flagged ? [{ code: "workforce_fell", severity: "medium", recordNo: "N-1", date: "2026-10-31", particulars: { percentChange } }] : []);
  });

  test("without a year to compare with there is no line, which costs nothing", () => {
    expect(reported("social_insurance", month("2026-10")).score.map(({ code }) => code)).toEqual(["insurance_paid"]);
  });
});

test("a firm that insures nobody has neither figure, flag nor line", () => {
  const { figures, flags, score } = reported("social_insurance");
  expect([figures, flags, score]).toEqual([[], [], []]);
});
