import { afterAll, describe, expect, it } from "vitest";
import { localMonth } from "@/domain/calendar/local-date";
import { testWorld } from "@/server/platform/testing/test-world";
import { readLedger } from "./ledger";
import { arrangePlaces, lend, type Lent } from "./testing/ledger";

const world = await testWorld();
afterAll(() => world.close());

const names: Readonly<Record<string, string>> = { "91130102MA07T001X2": "石家庄恒达机械有限公司", "91130102MA07T002X0": " 天河公司 ", "91130102MA07T003X9": "𠮷田%_\\商贸行" };
const usccs = Object.keys(names);
const { banks } = await arrangePlaces(world.ownerSql, usccs);
for (const uscc of usccs) {
  await world.ownerSql`UPDATE enterprise SET name = ${names[uscc] ?? ""} WHERE uscc = ${uscc}`;
  const lent: Lent = {
    uscc, districtCode: "130102", institutionId: banks[0] ?? "", publishedOn: "2026-03-31", drawnOn: "2026-04-01",
    amountYuan: "1000.00", annualRatePercent: "3.4500", unsecured: true, inclusive: true, counted: false, workingDaysToMoney: 1,
  };
  await lend(world.ownerSql, world.deps(), "bank", lent);
}

const scope = { period: { kind: "year-to-date", month: localMonth("2026-06") }, group: "bank", districtCode: null, institutionId: null, selection: "drawdown", page: 1, pageSize: 50 } as const;
const search = async (text: string | null) => (await readLedger(world.deps(), { ...scope, text })).rows;
const shown = await search(null);
const hidden = await world.ownerSql<{ name: string; uscc: string; note: string }[]>`SELECT n.name, n.uscc, d.loan_note_no AS note FROM drawdown d JOIN enterprise n USING (uscc)`;

/** Every stretch of a text, from one character to the whole. */
function stretchesOf(text: string): string[] {
  const characters = [...text];
  return characters.flatMap((_, from) => characters.slice(from).map((_each, length) => characters.slice(from, from + length + 1).join("")));
}

describe("the bureau's ledger", () => {
  it("shows three rows whose enterprise, code and note are masked", () => {
    expect(shown.map(({ enterpriseName }) => enterpriseName).sort()).toEqual(["****", "石家*******公司", "𠮷田****贸行"].sort());
  });

  it("finds a row by a text exactly when the row shows it: nothing is found by what is hidden", async () => {
    const texts = new Set(hidden.flatMap(({ name, uscc, note }) => [...stretchesOf(name), ...stretchesOf(uscc), ...[note, note.slice(-8), note.slice(-4), note.slice(0, 8)]]).map((text) => text.trim()).filter((text) => text !== ""));
    const found = await Promise.all([...texts].map(async (text) => ({ text, rows: (await search(text)).map(({ drawdownId }) => drawdownId).sort() })));
    const visible = (text: string) =>
      shown.filter((row) => [row.enterpriseName, row.uscc, row.loanNoteNo, row.institutionZh].some((cell) => cell.includes(text)) || row.institutionEn.toLowerCase().includes(text.toLowerCase())).map(({ drawdownId }) => drawdownId).sort();
    expect(found).toEqual([...texts].map((text) => ({ text, rows: visible(text) })));
    expect(found.find(({ text }) => text === "恒达")?.rows).toEqual([]);
    expect(found.find(({ text }) => text === "石家庄恒达机械有限公司")?.rows).toEqual([]);
    expect(found.find(({ text }) => text === "91130102MA07T001X2")?.rows).toEqual([]);
  });

  it("is searched as it reads, by the masked name and the end of a note", async () => {
    expect((await search("石家*******公司")).map(({ enterpriseName }) => enterpriseName)).toEqual(["石家*******公司"]);
    const note = shown[0]?.loanNoteNo ?? "";
    expect((await search(note)).map(({ loanNoteNo }) => loanNoteNo)).toContain(note);
  });
});
