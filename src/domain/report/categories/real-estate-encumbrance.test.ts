import { expect, test } from "vitest";
import { factsWith, granted, record } from "../fixture/fact";
import { endOf, reported } from "../fixture/reported";
import { assembleSnapshot } from "../snapshot";

const mortgage = { certificate_no: "冀1号", kind: "抵押", creditor: "信桥示范银行", secured_amount: "2000000.00", registered_on: "2020-01-05" };
const seizure = { ...mortgage, kind: "查封", creditor: "长安区人民法院", secured_amount: "300000" };
const line = { code: "property_seized", max: 4, bonus: false };

test("standing mortgages add up to a figure and are an ordinary fact: no flag, no points lost", () => {
  expect(reported("real_estate_encumbrance", mortgage, { ...mortgage, secured_amount: "0.5" }, { ...mortgage, released_on: "2021-01-05" }, { ...mortgage, kind: "预告" })).toEqual({
    figures: [{ code: "property_encumbered", value: "2000000.50", unit: "CNY", at: null, changePercent: null, recordCount: 2 }],
    series: [],
    flags: [],
    score: [{ ...line, points: 4, reason: "none", particulars: { countSeized: "0" }, recordNos: [] }],
  });
});

test("a standing seizure is a high flag with who and how much, and takes all points; it is not in the mortgages' figure", () => {
  expect(reported("real_estate_encumbrance", mortgage, seizure)).toEqual({
    figures: [{ code: "property_encumbered", value: "2000000.00", unit: "CNY", at: null, changePercent: null, recordCount: 1 }],
    series: [],
    flags: [{ code: "property_seized", severity: "high", recordNo: "N-2", date: "2020-01-05", particulars: { valueCreditor: "长安区人民法院", amountSecured: "300000" } }],
    score: [{ ...line, points: 0, reason: "seized", particulars: { countSeized: "1" }, recordNos: ["N-2"] }],
  });
});

test("a creditor who is a person is masked, in the table and in the flag", () => {
  const records = [mortgage, seizure].map((encumbrance, index) => record("real_estate_encumbrance", `E-${index}`, { ...encumbrance, creditor: "欧阳修远" }));
  const snapshot = assembleSnapshot(factsWith(granted("real_estate_encumbrance", records)));
  expect(snapshot.redFlags).toMatchObject([{ particulars: { valueCreditor: "欧***" } }]);
  expect(JSON.stringify(snapshot)).not.toContain("修远");
});

test("a seizure lifted is over", () => {
  const { flags, score } = reported("real_estate_encumbrance", { ...seizure, released_on: "2021-01-05" });
  expect([flags, score[0]?.points]).toEqual([[], 4]);
});

test("without records nothing is encumbered", () => {
  expect(reported("real_estate_encumbrance")).toMatchObject({ figures: [{ value: "0.00", recordCount: 0 }], score: [{ points: 4 }] });
});

test("what the source left out of a seizure stays empty, its amount zero", () => {
  expect(reported("real_estate_encumbrance", { kind: "查封", registered_on: "2020-01-05" }).flags).toMatchObject([{ particulars: { valueCreditor: "", amountSecured: "0" } }]);
});

test("a seizure ends when it is lifted; a mortgage is no conduct that could end", () => {
  const released = { released_on: "2021-01-05" };
  expect([endOf("real_estate_encumbrance", { ...seizure, ...released }), endOf("real_estate_encumbrance", seizure), endOf("real_estate_encumbrance", { ...mortgage, ...released })]).toEqual(["2021-01-05", null, null]);
});
