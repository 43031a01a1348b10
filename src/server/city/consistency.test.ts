import { describe, expect, it } from "vitest";
import { fenOf, tellCity, type Told } from "./told-city.fixture";

const asOf = "2026-11-22";
const told = tellCity({ enterprises: 500, months: 36, asOf, seed: "consistency" });

type Row = Readonly<Record<string, string>>;

function sum(rows: readonly Row[], field: string): number {
  return rows.reduce((total, row) => total + fenOf(row[field]), 0);
}

/** Value-added tax returns of a year, when they cover all of it. */
function wholeYear({ rows }: Told, year: string): readonly Row[] {
  const returns = rows("tax_payment").filter((row) => row.tax_kind === "增值税" && row.period?.startsWith(year));
  return returns.length === 12 || (returns.length === 4 && returns.every((row) => ["03", "06", "09", "12"].includes(row.period?.slice(5) ?? ""))) ? returns : [];
}

function ofStory(...stories: string[]): Told[] {
  return told.filter(({ enterprise }) => stories.includes(enterprise.story));
}

describe("the departments' figures of one enterprise agree", () => {
  it("sales in the tax returns of a year are the revenue of its annual report within 2 percent", () => {
    let compared = 0;
    for (const one of told) {
      for (const report of one.rows("annual_report")) {
        const returns = wholeYear(one, report.year ?? "");
        if (returns.length === 0) continue;
        const sales = sum(returns, "taxable_sales");
        expect(Math.abs(sales - fenOf(report.revenue)), one.enterprise.uscc).toBeLessThanOrEqual(sales * 0.02);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(300);
  });

  it("taxes paid in the returns of a year are those of its annual report", () => {
    for (const one of told) {
      for (const report of one.rows("annual_report")) {
        if (wholeYear(one, report.year ?? "").length === 0) continue;
        expect(sum(one.rows("tax_payment").filter((row) => row.period?.startsWith(report.year ?? "")), "tax_paid")).toBe(fenOf(report.tax_paid));
      }
    }
  });

  it("employees of the annual report are the people insured in December", () => {
    for (const { rows } of told) {
      for (const report of rows("annual_report")) {
        const december = rows("social_insurance").filter((row) => row.period === `${report.year}-12`);
        for (const row of december) expect(row.insured_count).toBe(report.employees);
      }
    }
  });

  it("nobody pays into the housing fund who is not insured", () => {
    for (const { rows } of told) {
      const insured = new Map(rows("social_insurance").map((row) => [row.period, Number(row.insured_count)]));
      for (const row of rows("housing_fund")) expect(Number(row.depositor_count)).toBeLessThanOrEqual(insured.get(row.period) ?? 0);
    }
  });

  it("power used rises and falls with sales at a works", () => {
    for (const { rows } of ofStory("growing-manufacturer")) {
      const sales = new Map(rows("tax_payment").filter((row) => row.tax_kind === "增值税").map((row) => [row.period, fenOf(row.taxable_sales)]));
      const monthly = rows("electricity").filter((row) => sales.has(row.period)).map((row) => Number(row.usage) / (sales.get(row.period) ?? 1));
      if (monthly.length < 24) continue;
      expect(Math.max(...monthly) / Math.min(...monthly)).toBeLessThan(2.2);
    }
  });

  it("exports stay below the sales of the month", () => {
    for (const { rows } of ofStory("exporter")) {
      const sales = new Map(rows("tax_payment").filter((row) => row.tax_kind === "增值税").map((row) => [row.period, fenOf(row.taxable_sales)]));
      for (const row of rows("customs")) if (sales.has(row.period)) expect(fenOf(row.export_amount)).toBeLessThan(sales.get(row.period) ?? 0);
    }
  });

  it("shares make 100 percent and the subscriptions make the registered capital", () => {
    for (const { rows } of told) {
      const owners = rows("ownership").filter((row) => row.kind === "股东");
      expect(sum(owners, "share_percent")).toBe(10_000);
      expect(sum(owners, "subscribed_amount")).toBe(fenOf(rows("registration")[0]?.registered_capital));
    }
  });

  it("one owner stands where the register says that one person owns the whole, and a person has one number in every office", () => {
    let sole = 0;
    for (const { rows } of told) {
      const [{ enterprise_type: type = "" } = {}] = rows("registration");
      const owners = rows("ownership").filter((row) => row.kind === "股东").length;
      if (type.includes("独资") || type === "个体工商户") expect(owners).toBe(1);
      else expect(owners).toBeGreaterThan(1);
      if (type.includes("独资")) sole += 1;
      const numbers = new Map<string | undefined, Set<string | undefined>>();
      for (const { person_name: name, person_id: number } of rows("ownership")) numbers.set(name, (numbers.get(name) ?? new Set()).add(number));
      for (const known of numbers.values()) expect(known.size).toBe(1);
    }
    expect(sole).toBeGreaterThan(5);
  });

  it("arrears that are published are what the returns show as due and not paid", () => {
    const inArrears = ofStory("tax-arrears");
    expect(inArrears.flatMap(({ rows }) => rows("tax_violation")).length).toBeGreaterThan(10);
    for (const { rows } of inArrears) {
      for (const row of rows("tax_violation")) {
        const unpaid = rows("tax_payment").filter((entry) => entry.tax_kind === row.tax_kind && `${entry.period}-28` >= (row.period_from ?? "") && `${entry.period}-01` <= (row.period_to ?? ""));
        expect(sum(unpaid, "tax_due") - sum(unpaid, "tax_paid")).toBe(fenOf(row.balance));
      }
    }
  });
});

describe("events follow each other", () => {
  it("enforcement rests on an earlier lost judgment", () => {
    for (const { rows } of told) {
      for (const row of rows("enforcement")) {
        const judgment = rows("judgment").find((candidate) => candidate.case_no === row.basis_no);
        expect(judgment?.role).not.toBe("原告");
        expect((judgment?.judged_on ?? "9") < (row.filed_on ?? "")).toBe(true);
      }
    }
  });

  it("only what is owned is mortgaged or seized, and not before it was bought", () => {
    for (const { rows } of told) {
      for (const row of rows("real_estate_encumbrance")) {
        const parcel = rows("real_estate").find((candidate) => candidate.unit_no === row.unit_no);
        expect((parcel?.registered_on ?? "9") <= (row.registered_on ?? "")).toBe(true);
      }
    }
  });

  it("a repaired penalty was repaired after it was decided, and a repaired firm has repaired all", () => {
    const repaired = ofStory("repaired-penalties").flatMap(({ rows }) => rows("penalty"));
    expect(repaired.length).toBeGreaterThan(5);
    expect(new Set(repaired.map((row) => row.repair_status))).toEqual(new Set(["已修复"]));
    for (const row of told.flatMap(({ rows }) => rows("penalty"))) {
      if (row.repaired_on) expect(row.repaired_on > (row.decided_on ?? "")).toBe(true);
    }
  });

  it("nothing precedes the founding, and nothing but the end follows a deregistration", () => {
    for (const { enterprise, rows } of told) {
      for (const [category, field] of [["licence", "decided_on"], ["penalty", "decided_on"], ["judgment", "judged_on"], ["real_estate", "registered_on"], ["intellectual_property", "applied_on"], ["contract_performance", "signed_on"]] as const) {
        for (const row of rows(category)) expect((row[field] ?? "") >= enterprise.establishedOn, `${enterprise.uscc} ${category}`).toBe(true);
      }
      if (enterprise.registrationStatus !== "注销") continue;
      const closed = rows("registration")[0]?.approved_on ?? "";
      for (const row of rows("tax_payment")) expect((row.period ?? "") <= closed).toBe(true);
    }
  });

  it("a festival month is a poor one at a works and a good one at table", () => {
    const festival = ["2024-02", "2025-01", "2026-02"];
    const share = (stories: string[]) => {
      const monthly = ofStory(...stories).flatMap(({ rows }) => rows("electricity")).filter((row) => row.period !== undefined && row.period >= "2024-01");
      const at = monthly.filter((row) => festival.includes(row.period ?? ""));
      const all = monthly.reduce((total, row) => total + Number(row.usage), 0) / monthly.length;
      return at.reduce((total, row) => total + Number(row.usage), 0) / at.length / all;
    };
    expect(share(["growing-manufacturer"])).toBeLessThan(0.75);
    expect(share(["catering-shop"])).toBeGreaterThan(0.95);
  });

  it("bills come late in bad stories more often than in good ones", () => {
    const lateShare = (stories: string[]) => {
      const bills = ofStory(...stories).flatMap(({ rows }) => rows("electricity"));
      return bills.filter((row) => (row.paid_on ?? "9") > (row.due_on ?? "")).length / bills.length;
    };
    expect(lateShare(["tax-arrears", "court-trouble"])).toBeGreaterThan(4 * lateShare(["growing-manufacturer", "software-firm"]));
  });
});
