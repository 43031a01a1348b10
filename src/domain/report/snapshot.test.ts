import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "./canonical-json";
import { categoryCodes } from "./category-code";
import { anyFacts, someFacts } from "./fixture/arbitrary";
import { asOf, cover, factsWith, granted, onlyWith, record } from "./fixture/fact";
import { assembleSnapshot } from "./snapshot";

describe("a snapshot", () => {
  test("is the same for the same facts, whatever their order", () => {
    fc.assert(fc.property(someFacts, (facts) => {
      const reversed = facts.toReversed().map((one) => ({ ...one, records: one.records.toReversed() }));
      expect(canonicalJson(assembleSnapshot(onlyWith(...reversed)))).toBe(canonicalJson(assembleSnapshot(onlyWith(...facts))));
    }));
  });

  test("shows no record from before its window", () => {
    fc.assert(fc.property(anyFacts, (facts) => {
      const table = assembleSnapshot(onlyWith(facts)).tables[0];
      const expected = facts.records.filter((one) => facts.windowFrom === null || one.eventDate === null || one.eventDate >= facts.windowFrom);
      expect(new Set(table?.recordNos ?? [])).toEqual(new Set(expected.map((one) => one.recordNo)));
    }));
  });

  test("keeps what it says of a category when another category is added", () => {
    fc.assert(fc.property(anyFacts, anyFacts, (facts, other) => {
      fc.pre(facts.code !== other.code);
      const alone = assembleSnapshot(onlyWith(facts));
      const both = assembleSnapshot(onlyWith(facts, other));
      const of = <T extends { category: string }>(list: readonly T[]) => list.filter((one) => one.category === facts.code);
      expect(both.tables.find((one) => one.code === facts.code)).toEqual(alone.tables[0]);
      expect(both.notes.find((one) => one.code === facts.code)).toEqual(alone.notes.find((one) => one.code === facts.code));
      expect([of(both.figures), of(both.series), of(both.redFlags)]).toEqual([of(alone.figures), of(alone.series), of(alone.redFlags)]);
    }));
  });

  test("shows nothing of a category that was not granted, even when records were handed in", () => {
    fc.assert(fc.property(anyFacts, (facts) => {
      const snapshot = assembleSnapshot(onlyWith({ ...facts, granted: false }));
      expect([snapshot.tables, snapshot.figures, snapshot.redFlags, snapshot.scorecard?.items]).toEqual([[], [], [], []]);
    }));
  });

  test("names with each red flag and each score item only records it shows", () => {
    fc.assert(fc.property(someFacts, (facts) => {
      const snapshot = assembleSnapshot(onlyWith(...facts));
      const shown = new Set(snapshot.tables.flatMap((table) => table.recordNos));
      const named = [...snapshot.redFlags.map((flag) => flag.recordNo), ...(snapshot.scorecard?.items ?? []).flatMap((item) => item.recordNos)];
      expect(named.filter((recordNo) => !shown.has(recordNo))).toEqual([]);
    }));
  });

  test("stands newest first, of one day by number, and what has no date last", () => {
    const told = (recordNo: string, decidedOn: string | null) => record("licence", recordNo, { decided_on: decidedOn, status: "有效" });
    const records = [told("L-3", null), told("L-2", "2026-01-05"), told("L-4", "2026-03-05"), told("L-1", "2026-01-05"), told("L-0", null)];
    for (const order of [records, records.toReversed()]) {
      expect(assembleSnapshot(onlyWith(granted("licence", order))).tables[0]?.recordNos).toEqual(["L-4", "L-1", "L-2", "L-0", "L-3"]);
    }
  });

  test("gives each record's day and values in the order of the category's fields, nothing for what is missing", () => {
    const [table] = assembleSnapshot(onlyWith(granted("licence", [record("licence", "L-1", { status: "有效", decided_on: "2026-01-05", document_no: "" })]))).tables;
    expect(table).toEqual({ code: "licence", recordNos: ["L-1"], asOf: ["2026-11-20"], disputed: [], rows: [[null, null, null, "2026-01-05", null, null, null, "有效"]] });
  });

  test("has a note for every category, in the catalogue's order, and no table without records", () => {
    const snapshot = assembleSnapshot(onlyWith());
    expect(snapshot.notes.map((note) => [note.code, note.state])).toEqual(categoryCodes.map((code) => [code, "not-authorised"]));
    expect([snapshot.tables, snapshot.figures, snapshot.series, snapshot.redFlags]).toEqual([[], [], [], []]);
  });

  test("names the category of everything it says, and draws no empty chart", () => {
    const bill = record("water", "W-1", { account_no: "1", period: "2026-10", usage: "5", amount_due: "9", amount_paid: "0", due_on: "2026-11-10" });
    const snapshot = assembleSnapshot(onlyWith(granted("water", [bill]), granted("gas", [])));
    expect([snapshot.series, snapshot.redFlags].map((all) => all.map(({ category }) => category))).toEqual([["water"], ["water"]]);
    expect(snapshot.scorecard?.items.map(({ category }) => category)).toEqual(["water"]);
  });

  test("carries its cover and day unchanged", () => {
    expect(assembleSnapshot(factsWith())).toMatchObject({ version: 1, cover, asOf });
  });

  test("gives no score item more points than its maximum or fewer than none", () => {
    fc.assert(fc.property(someFacts, (facts) => {
      const items = assembleSnapshot(onlyWith(...facts)).scorecard?.items ?? [];
      expect(items.filter((item) => item.points < 0 || item.points > item.max)).toEqual([]);
    }));
  });
});

describe("people", () => {
  const owner = record("ownership", "OWN-1", { kind: "股东", person_name: "欧阳修远", person_id: "130102199001011234" });

  test("are masked to the first character of the name and the ends of the number", () => {
    const [row] = assembleSnapshot(onlyWith(granted("ownership", [owner]))).tables[0]?.rows ?? [];
    expect(row?.slice(1, 3)).toEqual(["欧***", "130102**********34"]);
  });

  test("are masked, organisations are not", () => {
    const fund = record("ownership", "OWN-2", { kind: "股东", person_name: "太行创业投资基金" });
    const [row] = assembleSnapshot(onlyWith(granted("ownership", [fund]))).tables[0]?.rows ?? [];
    expect(row?.[1]).toBe("太行创业投资基金");
  });

  test("never appear by name anywhere in the snapshot", () => {
    const registration = record("registration", "REG-1", { legal_representative: "欧阳修远", registration_status: "存续", established_on: "2018-03-01" });
    expect(canonicalJson(assembleSnapshot(onlyWith(granted("ownership", [owner]), granted("registration", [registration]))))).not.toMatch(/修远|19900101/);
  });
});

describe("misconduct that ended over five years ago", () => {
  const seizure = record("real_estate_encumbrance", "ENC-1", { kind: "查封", registered_on: "2018-01-01", released_on: "2021-11-21" });
  const lifted = (uscc: string, releasedOn: string) =>
    assembleSnapshot({ ...onlyWith(granted("real_estate_encumbrance", [{ ...seizure, payload: { ...seizure.payload, released_on: releasedOn } }])), cover: { ...cover, uscc } }).tables.length;

  test("is hidden of a self-employed person", () => expect(lifted("92130105MA0D123414", "2021-11-21")).toBe(0));
  test("still shows on the day five years later", () => expect(lifted("92130105MA0D123414", "2021-11-22")).toBe(1));
  test("still shows of a company", () => expect(lifted("91130102MA07T001X2", "2021-11-21")).toBe(1));
  test("still shows while it goes on", () => expect(lifted("92130105MA0D123414", "")).toBe(1));
});

test("the platform's rating is in the bank edition only, and only where it is switched on", () => {
  const facts = factsWith();
  const of = (edition: "bank" | "own" | "public", rated: boolean) => assembleSnapshot({ ...facts, rated, cover: { ...cover, edition } }).scorecard !== null;
  expect([of("bank", true), of("bank", false), of("own", true), of("public", true)]).toEqual([true, false, false, false]);
});

test("silence of a source that has not delivered proves nothing", () => {
  const silent = (sourceDate: string | null) => assembleSnapshot(onlyWith({ ...granted("enforcement", []), sourceDate }));
  expect(silent("2026-11-20").figures.map((figure) => figure.value)).toEqual(["0.00"]);
  expect(silent(null).figures).toEqual([]);
  expect([silent("2026-11-20"), silent(null)].map((snapshot) => snapshot.scorecard?.items.length)).toEqual([1, 0]);
});

test("a disputed record is flagged wherever it shows", () => {
  const penalty = { ...record("penalty", "PEN-1", { penalty_kind: "罚款", decided_on: "2026-01-05", repair_status: "未修复", fine_amount: "5000" }), disputed: true };
  const snapshot = assembleSnapshot(factsWith(granted("penalty", [penalty])));
  expect([snapshot.tables[0]?.disputed, snapshot.redFlags[0]?.disputed]).toEqual([["PEN-1"], true]);
});

test("the charts show the 24 whole months before the day of the report", () => {
  expect([assembleSnapshot(factsWith()).months.at(0), assembleSnapshot(factsWith()).months.at(-1), asOf]).toEqual(["2024-11", "2026-10", "2026-11-22"]);
});
