import { describe, expect, it } from "vitest";
import { localDate } from "@/domain/calendar/local-date";
import { headLine, headText, readHeadLine, readHeadText, type Head } from "./head";
import { findAccountBreak, findAnchorBreak, findSequenceBreak, firstBreak, type HeadRead } from "./head-sequence";

const digestOf = (number: number) => String(number).padStart(64, "d");

function headRead(number: number, change: Partial<Head> = {}): HeadRead {
  const head: Head = {
    version: 1, number, day: localDate(`2026-11-${String(number).padStart(2, "0")}`), signedAt: "2026-11-22T16:05:00.000Z", database: "1/2",
    previous: number === 1 ? "" : digestOf(number - 1), chains: [{ chain: 0, length: number, head: "h" }], ...change,
  };
  return { signed: { text: headText(head), digest: digestOf(number), keyId: "k", publicKey: "p", signature: "s" }, head, proof: "holds" };
}

const [one, two, three] = [headRead(1), headRead(2), headRead(3)];
const unreadable: HeadRead = { signed: null, head: null, proof: "signature" };

describe("heads that follow one another", () => {
  it.each<[string, HeadRead[], ReturnType<typeof findSequenceBreak>]>([
    ["all there", [one, two, three], null],
    ["none at all", [], null],
    ["the first missing", [two, three], { number: 1, what: "missing" }],
    ["one missing in the middle", [one, three], { number: 2, what: "missing" }],
    ["one twice", [one, two, two, three], { number: 2, what: "duplicated" }],
    ["two exchanged", [one, three, two], { number: 2, what: "missing" }],
    ["a line that is none", [one, unreadable, three], { number: 2, what: "unreadable" }],
    ["a signature that does not hold", [one, { ...two, proof: "signature" }, three], { number: 2, what: "signature" }],
    ["a stranger's key", [{ ...one, proof: "key" }, two], { number: 1, what: "key" }],
    ["another head before it", [one, headRead(2, { previous: "e".repeat(64) })], { number: 2, what: "order" }],
    ["a first head that names one before", [headRead(1, { previous: digestOf(0) })], { number: 1, what: "order" }],
  ])("%s", (_what, heads, found) => expect(findSequenceBreak(heads)).toEqual(found));
});

describe("two accounts of the heads", () => {
  const resigned: HeadRead = { ...two, signed: { text: two.signed?.text ?? "", digest: digestOf(2), keyId: "k", publicKey: "p", signature: "other" } };
  it.each<[string, HeadRead[], HeadRead[], number, ReturnType<typeof findAccountBreak>]>([
    ["the same", [one, two], [one, two], 2, null],
    ["an older copy of the file", [one], [one, two], 0, null],
    ["a file that is said to be complete and is not", [one], [one, two], 2, { number: 2, what: "file-missing" }],
    ["a line that was taken out of the middle", [one, three], [one, two, three], 3, { number: 2, what: "file-missing" }],
    ["a table without the newest head", [one, two], [one], 0, { number: 2, what: "table-missing" }],
    ["an empty table", [one, two], [], 0, { number: 1, what: "table-missing" }],
    ["another text", [one, headRead(2, { database: "3/4" })], [one, two], 0, { number: 2, what: "differs" }],
    ["another signature under the same text", [one, resigned], [one, two], 0, { number: 2, what: "differs" }],
  ])("%s", (_what, file, table, writtenTo, found) => expect(findAccountBreak(file, table, writtenTo)).toEqual(found));
});

it("answers to what a report has printed, and to nothing else", () => {
  const printed = (number: number, digest: string) => findAnchorBreak([one, two], [{ number, digest }]);
  expect(printed(2, digestOf(2).slice(0, 16).toUpperCase())).toBeNull();
  expect(printed(2, digestOf(1).slice(-16))).toEqual({ number: 2, what: "anchor" });
  expect(printed(3, digestOf(3))).toEqual({ number: 3, what: "anchor" });
});

it("names the earliest head, and of several findings about it the one that names a chain", () => {
  const rewritten = { number: 2, what: "rewritten", chain: 3, position: 9 } as const;
  expect(firstBreak([{ number: 3, what: "order" }, { number: 2, what: "differs" }, null, rewritten])).toEqual(rewritten);
  expect(firstBreak([null, null])).toBeNull();
});

describe("a head as text", () => {
  it("comes back as it was, and has one spelling", () => {
    const text = one.signed?.text ?? "";
    expect(readHeadText(text)).toEqual(one.head);
    const { chains, ...rest } = one.head as Head;
    expect(headText({ chains, ...rest })).toBe(text);
    expect(one.signed && readHeadLine(headLine(one.signed))).toEqual(one.signed);
  });

  it.each(["", "{", "null", "[]", '{"version":2}', JSON.stringify({ ...one.head, more: 1 }), JSON.stringify({ ...one.head, day: "2026-02-30" })])("is not %s", (text) => {
    expect(readHeadText(text)).toBeNull();
    expect(readHeadLine(text)).toBeNull();
  });
});
