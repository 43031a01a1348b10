import { expect, test } from "vitest";
import { reported } from "../fixture/reported";

const licence = { document_no: "冀许1号", licence_kind: "食品经营许可", decided_on: "2026-01-05", status: "撤销" };

test("a licence withdrawn is a medium flag that says which", () => {
  expect(reported("licence", licence)).toEqual({
    figures: [],
    series: [],
    flags: [{ code: "licence_withdrawn", severity: "medium", recordNo: "N-1", date: "2026-01-05", particulars: { valueKind: "食品经营许可", valueDocument: "冀许1号" } }],
    score: [],
  });
});

test.each(["有效", "失效", "注销"])("a licence whose status is %s is none", (status) => {
  expect(reported("licence", { ...licence, status }).flags).toEqual([]);
});

test("what the source left out stays empty", () => {
  expect(reported("licence", { decided_on: "2026-01-05", status: "撤销" }).flags).toMatchObject([{ particulars: { valueKind: "", valueDocument: "" } }]);
});
