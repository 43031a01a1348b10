import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { cast } from "./cast";
import { places } from "./place/registry";
import districts from "@/domain/district/districts.json";
import { tellCity } from "./told-city.fixture";
import { stories } from "./stories/registry";
import { trades } from "./trade/registry";

const asOf = "2026-11-22";
const named = tellCity({ enterprises: cast.length, months: 36, asOf, seed: "xinqiao" });

function played(demoKey: string) {
  const told = named.find(({ enterprise }) => enterprise.demoKey === demoKey);
  if (!told) throw new Error(`Nobody plays ${demoKey}`);
  return told;
}

describe("the stories", () => {
  it("have weights that make 1 and a file each", () => {
    expect(stories.reduce((sum, story) => sum + story.weight, 0)).toBeCloseTo(1, 10);
    const files = readdirSync(path.join(import.meta.dirname, "stories")).filter((name) => name !== "registry.ts");
    expect(files.sort()).toEqual(stories.map((story) => `${story.code}.ts`).sort());
  });

  it("happen in trades and districts that exist", () => {
    const codes = new Set(trades.map((trade) => trade.code));
    expect(stories.flatMap((story) => story.trades).filter((code) => !codes.has(code))).toEqual([]);
    expect(new Set(codes).size).toBe(trades.length);
    expect(places.map((place) => [place.code, place.zh])).toEqual(districts.districts.map(({ code, zh }) => [code, zh]).sort());
  });

  it("are told in every season of twelve months around the average", () => {
    for (const trade of trades) {
      expect(trade.season, trade.code).toHaveLength(12);
      const mean = trade.season.reduce((sum, month) => sum + month, 0) / 12;
      expect(Math.abs(mean - 100), trade.code).toBeLessThan(8);
      expect(trade.industryCode).toMatch(/^\d{4}$/);
    }
  });
});

describe("the named enterprises", () => {
  it("come first, in the order of the cast, where the cast puts them", () => {
    expect(named.map(({ enterprise }) => [enterprise.demoKey, enterprise.districtCode, enterprise.story])).toEqual(cast.map((part) => [part.demoKey, part.districtCode, part.story]));
    expect(new Set(cast.map((part) => part.demoKey)).size).toBe(cast.length);
  });

  it.each(["xinqiao", "another", "2026"])("keep code, name and people whatever the size, months or day (seed %s)", (seed) => {
    const people = (enterprises: number, months: number, day: string) =>
      tellCity({ enterprises, months, asOf: day, seed }).slice(0, 5).map(({ enterprise }) => [enterprise.uscc, enterprise.name, enterprise.legalRepresentative.name, enterprise.agent.name]);
    expect(people(5, 12, "2026-03-01")).toEqual(people(40, 36, asOf));
  });

  it("first-loan has never borrowed, and looks well", () => {
    const { enterprise, rows } = played("first-loan");
    expect(enterprise.borrowedBefore).toBe(false);
    expect([...rows("chattel_pledge"), ...rows("real_estate_encumbrance"), ...rows("penalty"), ...rows("judgment"), ...rows("tax_violation")]).toEqual([]);
    expect(rows("tax_payment").every((row) => row.on_time === "true")).toBe(true);
  });

  it("thin-file is younger than a year and has no annual report", () => {
    const { enterprise, rows } = played("thin-file");
    expect(enterprise.establishedOn > "2025-11-22").toBe(true);
    expect(rows("annual_report")).toEqual([]);
  });

  it("court-trouble has lost, and is being enforced against", () => {
    expect(played("court-trouble").rows("enforcement").length).toBeGreaterThan(0);
  });

  it("repaired has been punished and repaired everything", () => {
    const { rows } = played("repaired");
    expect(rows("penalty").map((row) => row.repair_status)).toContain("已修复");
    expect(rows("penalty").every((row) => row.repair_status === "已修复")).toBe(true);
  });

  it("due-next-month has a loan on its workshop that falls due in the next calendar month", () => {
    const { enterprise, rows } = played("due-next-month");
    expect(enterprise.existingLoan?.maturesOn.slice(0, 7)).toBe("2026-12");
    expect(rows("real_estate_encumbrance").map((row) => row.creditor)).toContain(enterprise.existingLoan?.institutionName);
  });

  it("moved has the old district in its code", () => {
    expect(played("moved").enterprise.uscc.slice(2, 8)).toBe("130104");
  });

  it("over-borrowed has pledged many times", () => {
    expect(played("over-borrowed").rows("chattel_pledge").length).toBeGreaterThanOrEqual(4);
  });

  it("little-giant holds the national title while it is valid", () => {
    const titles = played("little-giant").rows("tech_innovation").filter((row) => row.title === "专精特新小巨人");
    expect(titles.some((row) => (row.valid_to ?? "") > asOf)).toBe(true);
  });

  it("exporter has customs records, software has copyrights, contractor has unpaid contracts, cooperative has its land", () => {
    expect(played("exporter").rows("customs").length).toBeGreaterThan(30);
    expect(played("software").rows("intellectual_property").some((row) => row.kind === "软件著作权")).toBe(true);
    expect(played("contractor").rows("contract_performance").some((row) => row.performance === "已履约" && row.paid_amount !== row.amount)).toBe(true);
    expect(played("cooperative").rows("agri_entity").length).toBeGreaterThan(2);
  });
});
