import { expect, test } from "vitest";
import { factsWith, granted, record } from "../fixture/fact";
import { reported } from "../fixture/reported";
import { assembleSnapshot } from "../snapshot";

const pledge = { registration_no: "ZD-1", kind: "股权出质", pledgee: "信桥示范银行", secured_amount: "3000000.00", registered_on: "2026-01-05", status: "有效" };

test("a standing pledge is a low flag that says what, to whom and for how much", () => {
  expect(reported("chattel_pledge", pledge)).toEqual({
    figures: [],
    series: [],
    flags: [{ code: "pledge_standing", severity: "low", recordNo: "N-1", date: "2026-01-05", particulars: { valueKind: "股权出质", valuePledgee: "信桥示范银行", amountSecured: "3000000" } }],
    score: [],
  });
});

test("a holder who is a person is masked, in the table and in the flag", () => {
  const snapshot = assembleSnapshot(factsWith(granted("chattel_pledge", [record("chattel_pledge", "P-1", { ...pledge, pledgee: "欧阳修远" })])));
  expect(snapshot.redFlags).toMatchObject([{ particulars: { valuePledgee: "欧***" } }]);
  expect(JSON.stringify(snapshot)).not.toContain("修远");
  expect(JSON.stringify(assembleSnapshot(factsWith(granted("chattel_pledge", [record("chattel_pledge", "P-1", pledge)]))).tables)).toContain("信桥示范银行");
});

test("every standing pledge has a flag of its own, a cancelled one none", () => {
  expect(reported("chattel_pledge", pledge, { ...pledge, status: "注销" }, pledge).flags.map(({ recordNo }) => recordNo)).toEqual(["N-1", "N-3"]);
});

test("what the source left out stays empty, an amount zero", () => {
  expect(reported("chattel_pledge", { registered_on: "2026-01-05", status: "有效" }).flags).toMatchObject([{ particulars: { valueKind: "", valuePledgee: "", amountSecured: "0" } }]);
});
